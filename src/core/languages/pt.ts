import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** Portuguese. */
export const pt: LanguageData = {
  tag: 'pt',
  abbreviations: words(
    'sr sra srta srs dr dra d prof profa eng gen cel cap av r nº n no pág p art vol fig ex aprox v vs jan fev mar abr mai jun jul ago set out nov dez s sta sto',
  ),
  endingAbbreviations: words('etc s.a ltda cia'),
  starters:
    words(`o a os as um uma uns umas este esta estes estas esse essa isso isto aquele ele ela eles elas eu tu você nós seu sua seus suas em no
    na nos nas com sem por para de do da dos das ao à aos às até desde entre sobre sob após durante mas e ou nem que se quando
    como onde porque embora enquanto quem qual segundo não sim já também além então depois hoje ontem amanhã aqui ali assim mais
    menos muito todos todo dois duas três quatro`),
  ordinalCues: words(''),
  reportingVerbs:
    words(`disse diz dizem disseram afirmou afirma acrescentou acrescenta explicou explica declarou declara destacou destaca ressaltou ressalta
    contou conta comentou comenta garantiu garante lembrou lembra respondeu responde perguntou pergunta escreveu escreve alertou
    alerta avaliou avalia admitiu admite anunciou anuncia concluiu conclui confirmou confirma completou completa criticou critica
    defendeu defende informou informa insistiu insiste observou observa reconheceu reconhece reiterou relatou relata salientou
    salienta sublinhou sublinha frisou frisa referiu refere adiantou adianta exclamou tuitou`),
  reportingParticiples: words(
    'dizendo afirmando acrescentando explicando destacando ressaltando lembrando sublinhando',
  ),
  sourceMarkers: ['de acordo com', 'nas palavras de', 'segundo', 'conforme', 'para'],
  pronouns: { male: words('ele'), female: words('ela'), other: words('eles elas eu nós quem') },
  determiners: words('o a os as um uma uns umas este esta esse essa seu sua seus suas nosso nossa'),
  prepositions: words(
    'a ao à aos às ante após até com contra de do da dos das desde em no na nos nas entre para perante por sem sob sobre durante segundo',
  ),
  titles: {
    any: words(`dr dra professor professora presidente presidenta ministro ministra primeiro-ministro deputado deputada senador senadora prefeito
      prefeita diretor diretora porta-voz secretário secretária general chefe advogado advogada juiz juíza procurador procuradora
      pesquisador pesquisadora investigador investigadora economista historiador historiadora treinador treinadora capitão coronel
      comissário rei rainha papa bispo cardeal autor autora jornalista fundador fundadora governador governadora vereador vereadora`),
    male: words(
      'senhor ministro deputado senador prefeito diretor rei papa secretário pesquisador treinador governador',
    ),
    female: words(
      'senhora dona ministra deputada senadora prefeita diretora rainha secretária pesquisadora treinadora governadora',
    ),
  },
  titleEndings: [],
  nounEndings: [],
  givenNames: {
    male: words(`josé joão antónio antônio francisco carlos paulo pedro lucas luiz luís marcos manuel rafael daniel marcelo bruno eduardo felipe
      rodrigo gabriel gustavo fernando fábio ricardo andré jorge rui miguel tiago diogo nuno sérgio jair michel aécio mário vítor`),
    female:
      words(`maria ana francisca antónia adriana juliana márcia fernanda patrícia aline sandra camila amanda bruna jéssica letícia júlia
      luciana vanessa mariana gabriela beatriz inês catarina joana rita sofia helena dilma marina cristina marta teresa isabel carla`),
  },
  numberWords: countFromTwo('dois|duas|ambos|ambas três quatro cinco seis sete oito nove dez onze doze'),
  conjunctions: words('e ou'),
  workNouns: words(
    'livro filme romance álbum canção música série título intitulado intitulada lema programa revista obra exposição campanha',
  ),
};
