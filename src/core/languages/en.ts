import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** English. */
export const en: LanguageData = {
  tag: 'en',
  abbreviations:
    words(`mr mrs ms mx messrs dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr cpl pvt adm maj brig
    hon rev fr pres supt det insp amb sec st mt ft vs v no nos vol fig figs p pp ch cf eg e.g ie i.e viz ca approx dept est
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun ave blvd rd hwy univ assn bros med al ed eds
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va
    vt wash wis wyo n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va d.c ph.d m.d b.a m.a`),
  endingAbbreviations: words(
    'u.s u.s.a u.k e.u u.n u.s.s.r a.m p.m co corp inc ltd llc plc jr sr etc d.c ph.d m.d st b.c a.d ave',
  ),
  starters:
    words(`the a an this that these those he she it we they i you his her its our their my your there here what who how
    why when where which whether if but and or nor so yet because although though while since as after before until once
    in on at by for from with without of to not no yes one some many most all both each every few several other another
    millions thousands hundreds dozens meanwhile however moreover furthermore also then now today yesterday tomorrow later
    earlier instead still even just only according asked despite during under over about between among like let let's don't
    i'm it's that's there's we're they're he's she's you're isn't are is was were do does did can could will would should may
    might have has had be been being more less than such very well oh okay please perhaps maybe never always often`),
  ordinalCues: words(''),
  reportingVerbs:
    words(`said says say told tells tell asked asks ask added adds add wrote writes write tweeted tweets retweeted
    posted explained explains argued argues argue noted notes note declared declares stated states responded responds replied replies
    insisted insists warned warns warn concluded concludes commented comments remarked remarks claimed claims claim announced announces
    recalled recalls acknowledged acknowledges admitted admits continued continues quipped joked mused observed observes
    maintained maintains suggested suggests lamented confessed conceded concedes confirmed confirms contended contends countered
    counters complained complains charged charges boasted boasts bragged cautioned cautions believes believed thinks thought vowed
    vows pledged promised promises predicted predicts urged urges praised criticized criticised denounced blasted slammed mocked
    tells testified testifies reported reports reads read shouted shouts yelled exclaimed exclaims answered answers interjected
    described describes called calls emphasized emphasised emphasizes stressed stresses reiterated reiterates repeated repeats
    pointed quoted asserted asserts alleged alleges advised advises agreed agrees disclosed revealed reveals denied denies demanded demands
    went goes began begins laughed offered offers opined proclaimed pleaded protested recounted reflected rejoined retorted scoffed
    shot signaled signalled speculated summed swore teased thundered volunteered whispered wondered wonders joked jokes insisting
    reacted accused accuses dismissed dismisses defended defends expressed expresses wished implied implies inquired interrupted
    mentioned mentions proposed proposes rebutted rebuked refers referred rejected replied scolded sniped marveled gushed ranted
    tweeting chided hailed hails ridiculed attacked contends fired hit likened labeled labelled branded characterized summarized cites cited
    puts put gave`),
  reportingParticiples:
    words(`saying telling asking adding writing tweeting posting explaining arguing noting declaring stating responding
    replying insisting warning concluding commenting remarking claiming announcing recalling acknowledging admitting continuing
    quipping joking observing maintaining suggesting lamenting conceding confirming contending countering complaining boasting
    cautioning vowing pledging promising predicting urging praising criticizing denouncing blasting mocking testifying reporting
    shouting yelling exclaiming answering describing calling emphasizing stressing reiterating repeating quoting asserting alleging
    advising agreeing denying demanding accusing dismissing expressing believing citing referring reading`),
  sourceMarkers: ['according to', 'in the words of', 'as told by'],
  pronouns: {
    male: words('he'),
    female: words('she'),
    other: words('they it we i you who which that this those these one'),
  },
  determiners: words(
    'the a an his her its their our my your this that these those one another some many several both no any each every other two three',
  ),
  prepositions:
    words(`in on at by for from with without of to about between among like during under over after before since until
    against into through toward towards upon within outside inside near despite via per amid behind beyond alongside including than as`),
  titles: {
    any: words(`dr prof professor sen senator rep representative congress gov governor president vice deputy mayor secretary judge justice
      rev reverend gen general col colonel capt captain lt lieutenant sgt sergeant cmdr commander adm admiral maj major brig brigadier
      chief minister chancellor ambassador speaker leader director chair chairperson commissioner attorney detective officer inspector
      superintendent sheriff treasurer comptroller counsel counselor coach manager editor author analyst strategist economist
      spokesperson nominee candidate co-founder founder ceo cfo coo cto president-elect pope archbishop bishop cardinal father pastor rabbi
      imam archdeacon former then ex-president prime foreign defense defence finance interior undersecretary aide adviser advisor
      consultant pollster reporter correspondent columnist host anchor historian researcher scientist lawyer head campaign
      assistant associate acting interim senior executive lord queen king prince princess emir sultan ayatollah sheikh hon
      republican democrat democratic gop academy fellow student teacher doctor nurse farmer activist organizer veteran resident
      voter delegate committeeman councilor councillor lawmaker legislator donor superdelegate moderator`),
    male: words(
      'mr sir congressman chairman spokesman councilman assemblyman businessman anchorman father king prince lord pope cardinal',
    ),
    female: words(
      'mrs ms miss madam congresswoman chairwoman spokeswoman councilwoman assemblywoman businesswoman queen princess lady mother sister',
    ),
  },
  titleEndings: [],
  nounEndings: [],
  givenNames: {
    male: words(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
      steven paul andrew joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan
      stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose
      adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl
      harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy
      vincent mason roy ralph bobby russell bradley philip phillip eugene bill bob jim tom mike dave dan ted tim ken chris steve rick
      ron greg jeff matt ben sam ed fred barack bernie mitt marco rand lindsey newt rudy karl joel corey nick josh jake harry
      howard hugh ian simon nigel graham neil martin stuart colin gordon tony boris keir oliver leo max owen luke adrian craig
      derek doug glenn kent kurt lance lee marc mitch mohammed muhammad ali ahmed omar reince stan todd vladimir xi zach`),
    female:
      words(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
      kimberly emily donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela
      shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather
      diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline
      martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise
      danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori tiffany hillary huma kellyanne carly
      condoleezza ivanka melania chelsea elena sonia ruth jill debbie kate katie jen jenny sally fiona claire lucy jane nicola
      priscilla loretta wendy tammy valerie susana nikki kirsten kamala haley jenna kristen kristin angela theresa sheila ellen`),
  },
  numberWords: countFromTwo('two|both three four five six seven eight nine ten eleven twelve'),
  conjunctions: words('and or & nor'),
  workNouns:
    words(`book film movie song album novel series show documentary titled entitled called dubbed named hashtag slogan
    headlined article column episode magazine campaign program program play report essay op-ed memoir chapter sign signs`),
};
