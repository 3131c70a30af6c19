/** The words of the help: what each command is for, its arguments and its flags. */
import type { HelpWords } from '../en/help.ts';

const at = 'hvornår det skete, hvis ikke nu (i går 15:00, 2026-11-20 10:15)';
const promise = 'giv et løfte: KIND WHEN, for eksempel "ready fre 15:00"; må gentages';
const told = 'kunden har fået det at vide, via phone, counter, sms, email eller chat';
const channel = 'phone (det sædvanlige), counter, sms, email eller chat';
const whichCase = 'hvilken sag';
const whichPromise = 'hvilket løfte: 42.3, eller 42 callback';
const caseKinds = 'repair, complaint, return, order eller enquiry';
const inEditor = 'skriv teksten i editoren';
const staff = 'kun det, som denne person har lovet eller har i hænderne';
const exitCode = 'slut med 1, hvor en frist er overskredet, hvad enten kunden ved det eller ej';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Brug:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Flag:',
  'Global Options:': 'Flag for alle kommandoer:',
  'Commands:': 'Kommandoer:',
};

export const helpWords: HelpWords = {
  program: {
    summary:
      'En sagsjournal for en butik, der reparerer og sælger: hvad der kom ind, hvad der blev lovet, hvad der blev sagt.',
    footer: `En sag er sit nummer: 42, eller @ for den seneste, du rørte, eller et telefonnummer eller serienummer.
Et løfte er 42.3, det tredje på sag 42, eller "42 callback". lofte 42 viser sag 42.
WHEN siges, som man siger det: 24h, 3 arbejdsdage, fre 15:00, i morgen 12:00, 27. nov.
Slags løfter og statusser skrives med deres koder eller i ord: ready eller færdig, repairing eller under reparation.

Slutkoder: 0 udført, 1 noget blev fundet (med --exit-code), 2 fejl på kommandolinjen eller i indstillingerne,
3 forkerte oplysninger eller afvist, 4 en anden skriver, 5 journalen er beskadiget, 6 lagringen mislykkedes,
70 en fejl i lofte, 130 afbrudt.

Miljø: LOFTE_JOURNAL, LOFTE_BY og LOFTE_LANG som flagene; LOFTE_NOW træder i urets sted (2026-11-23T06:30:00Z, for at
prøve); EDITOR skriver lange tekster; NO_COLOR.`,
    journal: 'hvor journalen er (også LOFTE_JOURNAL)',
    by: 'hvem der gør dette (også LOFTE_BY)',
    lang: 'sproget for det, der skrives ud: en, sv, da, nb (også LOFTE_LANG)',
    json: 'ét JSON-dokument på standard output',
    plain: 'ingen linjer, ingen symboler, ingen farver',
    quiet: 'sig mindre på standard error',
    verbose: 'sig mere på standard error',
    color: 'farver, også hvor der ikke er nogen terminal',
    noColor: 'ingen farver',
    noInput: 'spørg aldrig; det, der mangler, afvises',
    dryRun: 'sig, hvad der ville blive registreret, og registrer intet',
    version: 'skriv versionen ud',
    help: 'vis denne hjælp',
    helpOf: 'vis hjælpen til en kommando',
    title: (name) => titles[name] ?? name,
    groups: { recording: 'Skrive ned:', answering: 'Slå op:', upkeep: 'Vedligehold:' },
  },
  explain: {
    summary: 'vis, hvordan en frist tælles, dag for dag, og om det er døgnet rundt',
    words: {
      what: 'et løfte (42.3, eller 42 callback), eller en tid, som den ville blive lovet: 24wh, 3 arbejdsdage',
    },
    flags: { from: 'tæl fra dengang, ikke fra nu: "2026-12-23 16:00"' },
  },
  init: {
    summary: 'opret en journal',
    flags: {
      shop: 'butikkens navn',
      country: 'land, to bogstaver: SE, DK, NO, FI, …',
      zone: 'tidszone: Europe/Copenhagen',
      hours: 'åbningstider: "man-fre 09:00-17:30, lør 10:00-14:00"',
      language: 'sprog for kvitteringer og rapporter: en, sv, da, nb',
      currency: 'valuta, tre bogstaver: DKK',
      staff: 'en, der arbejder her; må gentages',
    },
  },
  intake: {
    summary: 'opret en sag: hvad der kom ind, hvem det tilhører, hvad der loves',
    flags: {
      customer: 'kundens navn',
      phone: 'telefonnummer',
      email: 'e-mailadresse',
      prefers: 'hvordan kunden vil kontaktes: sms, email, phone, none',
      item: 'hvad der kom ind',
      serial: 'dets serienummer',
      problem: 'hvad der er galt, én fejl ad gangen; må gentages',
      kind: caseKinds,
      agreed: 'hvad der blev aftalt; må gentages',
      promise,
      ref: 'jeres egen reference for sagen',
      at,
    },
  },
  promise: {
    summary: 'lov noget på en sag til en bestemt tid',
    words: {
      case: whichCase,
      kind: 'diagnosis, ready, callback, update, quote, delivery eller other',
      when: 'senest hvornår; udeladt gælder den sædvanlige tid i indstillingerne',
    },
    flags: {
      if: 'hvad det afhænger af',
      from: 'lovet butikken, af dette værksted eller denne leverandør',
      at,
    },
  },
  postpone: {
    summary: 'giv et løfte en ny frist; den gamle bliver stående i journalen',
    words: { promise: `${whichPromise}; derefter den nye frist` },
    flags: {
      told,
      notTold: 'kunden ved det ikke endnu: den gamle frist gælder fortsat',
      because: 'hvorfor',
      at,
    },
  },
  done: { summary: 'et løfte blev holdt', words: { promise: whichPromise }, flags: { at } },
  waive: {
    summary: 'kunden frafalder et løfte',
    words: { promise: whichPromise },
    flags: {
      because: 'hvorfor',
      told: 'hvordan kunden sagde det: phone, counter, sms, email eller chat',
      at,
    },
  },
  call: {
    summary: 'noter en kontakt med kunden, og hvad der blev sagt',
    words: { case: whichCase, text: 'hvad der blev sagt; - læser standard input' },
    flags: {
      in: 'kunden henvendte sig til os',
      out: 'vi henvendte os (det sædvanlige)',
      channel,
      with: 'hvem det var, hvis ikke kunden',
      agreed: 'hvad der blev aftalt; må gentages',
      atCollection: 'hvad der blev aftalt til afhentningen; må gentages',
      promise,
      done: 'et løfte, som dette holder; må gentages',
      status: 'sagens nye status',
      quote: 'en pris, der blev nævnt',
      told: 'kunden ved, hvordan det står til',
      noAnswer: 'ingen svarede',
      edit: inEditor,
      at,
    },
  },
  note: {
    summary: 'en intern note',
    words: { case: whichCase, text: 'noten; - læser standard input' },
    flags: { fades: 'om en stemning, ikke en kendsgerning: den falmer med tiden', edit: inEditor, at },
  },
  told: {
    summary: 'kunden ved, hvordan det står til',
    words: { case: whichCase, text: 'hvad kunden fik at vide' },
    flags: { channel, at },
  },
  status: {
    summary: 'ret en sags status',
    words: {
      case: whichCase,
      status:
        'received, diagnosing, waiting-customer, waiting-parts, at-workshop, repairing, ready eller collect-unrepaired',
    },
    flags: { told, at },
  },
  close: { summary: 'afslut en sag', words: { case: whichCase }, flags: { at } },
  reopen: {
    summary: 'åbn en afsluttet sag igen',
    words: { case: whichCase },
    flags: { because: 'hvorfor', at },
  },
  amend: {
    summary: 'ret en oplysning om en sag eller dens kunde',
    words: { case: whichCase },
    flags: {
      customerNumber: 'giv sagen til en anden kunde, efter kundens nummer (lofte customer NAVN viser det)',
      kind: caseKinds,
      at,
    },
  },
  retract: {
    summary: 'tag en post tilbage, eller flere i træk, hvem der end registrerede dem',
    words: { seq: 'postens nummer, som lofte log viser det; af flere i træk: 12-3001' },
    flags: { because: 'hvorfor' },
  },
  undo: { summary: 'tag det tilbage, som din egen seneste kommando registrerede' },
  import: {
    summary: 'hent mange sager ind på én gang fra en fil',
    words: {
      file: 'en fil med CSV, JSON, JSON Lines eller Excel (.xlsx), almindelig eller gzippet; - læser standard input',
    },
    flags: {
      preset: 'en skabelon, der følger med lofte',
      map: 'en egen skabelon',
      suggest: 'skriv en skabelon at begynde med, lavet af et kig i filen; intet importeres',
      format: 'csv, tsv, json, jsonl eller xlsx, hvor filen ikke viser det',
      encoding: 'filens kodning, hvis den ikke er UTF-8: utf-16, windows-1252, iso-8859-1 eller cp850',
      delimiter: 'hvad der står mellem felterne, hvis filen lader det stå åbent: ";" eller tab',
      sheet: 'projektmappens ark',
      skipLines: 'så mange linjer over kolonnernes navne springes over',
      rejects: 'importer de gode rækker, og skriv de dårlige hertil',
      toldUntil: 'løfter, der skulle holdes før denne dato, tæller som sagt',
    },
  },
  due: {
    summary: 'hvilke frister der er overskredet, og hvad der skal holdes, før butikken åbner næste gang',
    flags: {
      within: 'hvad der skal holdes inden for denne tid: 2h, "3 arbejdsdage", fredag',
      staff,
      exitCode,
    },
    footer:
      'Med -v siges også, hvilke løfter der ville blive regnet anderledes med de nuværende åbningstider. Ingen af dem flyttes.',
  },
  next: { summary: 'den ene ting, der skal gøres nu, og hvorfor' },
  list: {
    summary: 'vis sager på en liste',
    flags: {
      status: 'kun dem med denne status',
      kind: 'kun dem af denne slags',
      staff: 'kun denne persons',
      customer: 'kun denne kundes: navn, telefon, e-mail eller nummer',
      openedSince: 'kun dem, der blev oprettet denne dato eller senere',
      open: 'åbne sager (det sædvanlige)',
      closed: 'afsluttede sager',
      all: 'åbne og afsluttede sager',
      sort: 'number, opened, due, status, customer eller contact',
      limit: 'højst så mange',
    },
  },
  show: {
    summary: 'en sag med hele sin historie',
    words: { case: whichCase },
    flags: { brief: 'på ét skærmbillede, til den, der tager over' },
  },
  find: {
    summary: 'søg efter sager, åbne og afsluttede',
    words: { text: 'et navn, telefon, e-mail, serienummer, genstand, reference eller ord, der blev skrevet' },
  },
  customer: {
    summary: 'en kunde med alle sager',
    words: { who: 'et navn, telefon, e-mail eller nummer' },
  },
  log: {
    summary: 'journalens poster',
    flags: {
      case: 'kun dem om denne sag',
      since: 'kun dem, der blev registreret denne dato eller senere',
      type: 'kun dem af denne type',
    },
  },
  report: {
    summary: 'rapporter',
    flags: {
      format: 'table, plain, json',
      out: 'skriv til denne fil',
      exitCode,
      staff,
      asOf: 'rapporten for den morgen, ud fra hvad man ved i dag',
    },
  },
  reportMorning: { summary: 'hvad der er brudt, forsinket, skal holdes i dag, skal meddeles og er stille' },
  reportPromises: {
    summary: 'hvordan løfter er blevet holdt',
    flags: {
      since: 'første frist denne dato eller senere',
      until: 'første frist denne dato eller tidligere',
      group: 'kind, clock, staff, item eller party',
    },
  },
  calendar: {
    summary: 'gældende løfter som en kalender, som en telefon kan abonnere på',
    flags: {
      out: 'skriv til denne fil, alt på én gang',
      todo: 'opgaver i stedet for begivenheder',
      private: 'kun numre, slags løfte og tider: ingen navne, telefonnumre, genstande eller andre ord',
    },
  },
  export: {
    summary: 'tag alt ud, til et andet program eller til en, der beder om sine oplysninger',
    flags: {
      format:
        'jsonl (det sædvanlige) og json med alt, der er registreret; csv og xlsx, en række pr. sag; ords til reparationsbevægelsen',
      out: 'skriv til denne fil, hvis endelse siger formatet',
      since: 'kun sager, som der blev registreret noget om denne dato eller senere',
      open: 'kun åbne sager',
      customer: 'en kundes oplysninger, til at give kunden: navn, telefon, e-mail eller nummer',
      delimiter: 'hvad der står mellem felterne i csv: ";" eller tab',
      bom: 'csv begynder med et byterækkefølgemærke, som Excel kender UTF-8 på',
    },
  },
  settings: { summary: 'butikkens indstillinger' },
  settingsGet: {
    summary: 'skriv en indstilling ud, eller alle',
    words: { path: 'hvilken: hours.mon, follow.quietAfter' },
  },
  settingsSet: {
    summary: 'ret en indstilling',
    words: {
      path: 'hvilken: hours, hours.mon, days.2026-12-24, holidays.country, follow.quietAfter, …; alle: lofte settings get',
      value: 'ord, tal eller JSON',
    },
    footer: `Åbningstider for en uge   hours "man-fre 09:00-17:30, lør 10:00-14:00"
for en ugedag             hours.mon "09:00-12:00 13:00-18:00", hours.sun lukket
for en dato               days.2026-12-24 10:00-13:00, days.2026-12-24 lukket
for flere                 days.2026-07-13/2026-07-31 lukket
fjernet igen              days.2026-12-24 none
Helligdage                holidays.country DK, eller none; holidays.eves ja eller nej
Lister                    promises.pauseWhile waiting-customer waiting-parts,
                          staff "Anna, Bo"
Varigheder                follow.quietAfter 3wd: m, h, d, w døgnet rundt;
                          wm, wh, wd efter åbningstiderne
24:00 er midnat i slutningen af en dag.`,
  },
  journal: { summary: 'selve journalen' },
  journalInfo: { summary: 'hvor den er, hvor stor den er, og dens seneste post' },
  journalVerify: {
    summary: 'kontroller, at intet er ændret, linje for linje',
    flags: { anchor: 'sammenlign med en seneste post, der blev noteret tidligere: 812:a1b2…' },
  },
  journalRepair: {
    summary: 'ret en beskadiget journal, og sig først, hvad det går ud på',
    flags: { dryRun: 'sig, hvad der ville blive gjort' },
  },
  journalErase: {
    summary: 'slet en persons oplysninger, også i sikkerhedskopierne',
    flags: {
      customer: 'hvis: kundens nummer, navn, telefon eller e-mail',
      entry: 'enkelte poster i stedet, med nummer (flere gange): det, der nævner kunden andre steder',
      confirm: 'kundens navn eller posternes numre: det kan ikke fortrydes',
      keepUntil: 'gem det, loven kræver, til og med denne dag',
      keepNothing: 'slet også det, der før blev gemt, selv om dagen ikke er omme',
      keep: 'en sag, der gemmes (flere gange); ellers dem med en pris',
      because: 'hvorfor, til notat',
      dryRun: 'sig, hvad der ville blive gjort',
    },
  },
  journalBackup: {
    summary: 'kopier journalen til én fil, som læses tilbage og kontrolleres',
    words: { dir: 'i hvilken mappe; ellers backups/ i journalens egen' },
    flags: {
      keep: 'hvor mange sikkerhedskopier af journalen der skal være tilbage med den nye',
      anew: 'begynd forfra i en mappe, der havde sikkerhedskopier og blev tømt med vilje',
    },
  },
  journalRestore: {
    summary: 'læg det, der er i en sikkerhedskopi, på et tomt sted, som angives med --journal',
    words: { file: 'en fil fra journal backup' },
    flags: {
      confirm: 'navnet på butikken i sikkerhedskopien: uden det gendannes intet',
      dryRun: 'kontroller sikkerhedskopien og pladsen, og skriv intet',
    },
  },
};
