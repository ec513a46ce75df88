/**
 * The small words that nearly every sentence of a language holds, some that clients’ own words are full
 * of, and letters that only it has.
 * Seven languages: the four that plans are expected in, and those that they could be taken for.
 */

export type Language = 'en' | 'de' | 'es' | 'pl' | 'fr' | 'it' | 'pt'

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`the of and to in is was were are be been being has have had having do does did will would
    can could should may might must not no nor or but if when while where which who whom whose what how
    why than then that this these those there here it its he she they we you i him her his hers their
    them us our your my me mine with without within from for by at on onto into over under after before
    during since until about between through against up down out off as so because though although
    very more most less least some any each every all both other another one two three only own same
    too also again once per a an am wants feels says said reports client therapist weekly daily`),
  de: list(`der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine
    keinen keiner ist sind war waren wird werden wurde wurden hat haben hatte hatten bin bist sein seine
    seinen seiner ihre ihren ihrer ihrem ihr ich du er sie es wir mich mir dich dir ihn ihm uns euch sich
    mein meine meinen meiner meinem dein deine zu zum zur mit ohne von vom für auf aus bei beim nach vor
    seit über unter zwischen durch gegen um an am im in als wie wenn weil dass daß ob auch noch nur schon
    sehr mehr immer nie wieder jeden jede jedes jeder alle alles etwas nichts kann können muss müssen
    soll sollen will wollen möchte darf heute morgen woche wochen tag tage nacht bis so da dann hier
    mal was wer man oft abends morgens täglich wöchentlich gut schlecht
    angst weniger besser schlafen mutter vater kinder familie arbeit arbeiten leben gefühl fühle sorgen
    ruhe gespräche gedanken`),
  es: list(`el la los las un una unos unas de del y o u pero no ni que en con sin por para a al se es son
    era eran está están estoy estaba estar ser fue fueron ha han he hay haber había tengo tiene tienen
    tener quiero quiere puedo puede poder hacer hace hago yo tú él ella nosotros ellos ellas me te le lo
    les nos mi mis tu tus su sus este esta esto estos estas ese esa eso como cuando donde porque si sí
    muy más menos mucho mucha muchos también ya todo toda todos todas cada desde hasta entre sobre
    durante antes después ahora hoy siempre nunca algo nada nadie otra otro vez veces semana semanas día
    días noche noches mes meses bien mal mejor peor casa trabajo trabajar miedo ansiedad siento sentir
    volver hablar salir comer dejar beber llamar caminar hijo hija hijos mamá papá abuela esposo esposa
    cliente sesión sesiones gente`),
  pl: list(`i w we z ze na do od o u po za pod nad przez przed przy dla bez się nie jest są był była było
    były być będzie będę będą mam ma mają mieć jestem że żeby to ten ta te tego tej tym tych tą co kto
    jak kiedy gdy gdzie bo ale lub albo czy jeśli już jeszcze tylko też także bardzo więcej mniej mnie mi
    mną moja mój moje moim mojej jego jej ich on ona ono my oni ja ty go mu jemu nią nim sobie siebie
    swoje swoją swoich swój każdy każdego każdym wszystko wszystkie nic nikt coś ktoś zawsze nigdy czasem
    chcę chce mogę może można muszę musi razy raz dzień dni tydzień tygodniu tygodnia tygodnie noc nocy
    wieczorem rano codziennie dobrze źle lęk boję wrócić spać pracy domu mężem żoną córką synem dzieci
    myśli bym by aby oraz jako niż które który która`),
  fr: list(`le la les un une des du de et ou mais ne pas plus que qui dans avec sans pour par sur sous au
    aux en est sont était étaient être suis ai as a ont avait avoir je tu il elle nous vous ils elles me
    te se lui leur mon ma mes ton ta tes son sa ses ce cet cette ces comme quand où parce si très moins
    aussi tout toute tous toutes chaque depuis jusque entre avant après toujours jamais rien fois semaine
    jour jours nuit bien mal chez`),
  it: list(`il lo la i gli le un uno una di del della dei delle da dal dalla e o ma non che chi in nel
    nella con senza per su sul sulla al alla ai alle è sono era erano essere ho ha hanno aveva avere io
    tu lui lei noi voi loro mi ti si ci vi mio mia miei mie tuo tua suo sua suoi questo questa questi
    queste come quando dove perché se più meno molto molta anche tutto tutta tutti tutte ogni fino tra
    prima dopo sempre mai niente volta volte settimana giorno giorni notte bene male`),
  pt: list(`o a os as um uma uns umas de do da dos das e ou mas não nem que em no na nos nas com sem por
    para ao à se é são era eram está estão estou estar ser foi foram há ter tenho tem têm quero quer
    posso pode fazer faço eu tu ele ela nós eles elas me te lhe meu minha meus minhas seu sua seus suas
    este esta isto esse essa isso como quando onde porque muito muita mais menos também já tudo todo toda
    todos todas cada desde até entre sobre antes depois agora hoje sempre nunca nada vez vezes semana
    dia dias noite bem mal`),
}

/** Letters that, of these languages, only one has. */
export const ownLetters: Readonly<Partial<Record<Language, RegExp>>> = {
  de: /[äöüß]/,
  es: /[ñ¿¡]/,
  pl: /[ąćęłńśźż]/,
  fr: /[œèùûî]/,
  pt: /[ãõ]/,
}
