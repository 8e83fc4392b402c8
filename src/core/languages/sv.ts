import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** Swedish. */
export const sv: LanguageData = {
  tag: 'sv',
  abbreviations: words(
    'hr fr dr prof ca kl nr s sid st bl.a t.ex d.v.s dvs m.fl fr.o.m t.o.m p.g.a resp tel jan feb mar apr jun jul aug sept okt nov dec ung',
  ),
  endingAbbreviations: words('osv etc m.m m.fl ab'),
  starters:
    words(`den det de en ett denna detta dessa han hon hen vi jag du ni man hans hennes deras sin sitt sina vår vårt i på av med från till för
    om under över efter före mellan utan mot genom sedan och eller men utan så att när som om eftersom medan vad vem hur var
    varför vilken inte ingen också även bara nu idag igår imorgon där här då dock enligt två tre fyra flera många alla`),
  ordinalCues: words(''),
  reportingVerbs:
    words(`säger sade sa sagt berättar berättade skriver skrev frågar frågade svarar svarade tillägger tillade förklarar förklarade
    menar menade anser ansåg hävdar hävdade påpekar påpekade konstaterar konstaterade kommenterar kommenterade betonar betonade
    varnar varnade meddelar meddelade uppger uppgav medger medgav tycker tyckte tror trodde fortsätter fortsatte understryker
    underströk twittrar twittrade lovar lovade bekräftar bekräftade utropar`),
  reportingParticiples: words(''),
  sourceMarkers: ['enligt'],
  pronouns: { male: words('han'), female: words('hon'), other: words('hen de vi jag den det som') },
  determiners: words('den det de en ett denna detta dessa hans hennes deras vår vårt'),
  prepositions: words(
    'i på av med från till för om under över efter före mellan utan mot genom sedan enligt hos vid åt ur bland',
  ),
  titles: {
    any: words(`dr professor president minister statsminister borgmästare direktör vd talesperson talesman ordförande generalsekreterare chef advokat
      domare åklagare forskare ekonom historiker tränare förbundskapten kapten general överste kommissarie kung drottning påve
      biskop ärkebiskop författare journalist grundare riksdagsledamot partiledare överläkare docent lektor`),
    male: words('herr kung talesman'),
    female: words('fru fröken drottning taleskvinna'),
  },
  titleEndings: [
    'minister',
    'direktör',
    'chef',
    'ledare',
    'talesperson',
    'forskare',
    'ekonom',
    'tränare',
    'ordförande',
    'ledamot',
    'åklagare',
    'läkare',
    'analytiker',
  ],
  nounEndings: [],
  givenNames: {
    male: words(`lars mikael anders johan per erik karl jan peter thomas fredrik daniel hans bengt mats andreas stefan bo nils sven göran ulf jonas
      magnus olof gunnar henrik martin mattias björn stig håkan kjell patrik rickard oskar gustav carl jimmie ulf olle`),
    female:
      words(`maria anna margareta elisabeth eva kristina birgitta karin ingrid christina linnéa marie lena helena susanne sara annika malin
      camilla johanna jenny åsa ulla kerstin monica agneta magdalena annie ebba greta nooshi lotta emma elin frida sofia`),
  },
  numberWords: countFromTwo('två|båda tre fyra fem sex sju åtta nio tio elva tolv'),
  conjunctions: words('och eller samt'),
  workNouns: words(
    'bok boken film filmen roman album låt låten serie titel titeln program tidning utställning kampanj',
  ),
};
