/** The words of the help: what each command is for, its arguments and its flags. */
import type { HelpWords } from '../en/help.ts';

const at = 'når det skjedde, hvis ikke nå (i går 15:00, 2026-11-20 10:15)';
const promise = 'gi et løfte: KIND WHEN, for eksempel "ready fre 15:00"; kan gjentas';
const told = 'kunden har fått vite det, via phone, counter, sms, email eller chat';
const channel = 'phone (det vanlige), counter, sms, email eller chat';
const whichCase = 'hvilken sak';
const whichPromise = 'hvilket løfte: 42.3, eller 42 callback';
const caseKinds = 'repair, complaint, return, order eller enquiry';
const inEditor = 'skriv teksten i redigeringsprogrammet';
const staff = 'bare det denne personen har lovet eller har ansvar for';
const exitCode = 'slutt med 1 der en frist er overskredet, enten kunden vet det eller ikke';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Bruk:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Flagg:',
  'Global Options:': 'Flagg for alle kommandoer:',
  'Commands:': 'Kommandoer:',
};

export const helpWords: HelpWords = {
  program: {
    summary:
      'En saksjournal for en butikk som reparerer og selger: hva som kom inn, hva som ble lovet, hva som ble sagt.',
    footer: `En sak er nummeret sitt: 42, eller @ for den siste du rørte, eller et telefonnummer eller serienummer.
Et løfte er 42.3, det tredje på sak 42, eller "42 callback". lofte 42 viser sak 42.
WHEN sies slik man sier det: 24h, 3 arbeidsdager, fre 15:00, i morgen 12:00, 27. nov.
Typer løfter og statuser skrives med kodene sine eller med ord: ready eller ferdig, repairing eller repareres.

Sluttkoder: 0 utført, 1 noe ble funnet (med --exit-code), 2 feil på kommandolinjen eller i innstillingene,
3 feil opplysninger eller avvist, 4 noen andre skriver, 5 journalen er skadet, 6 lagringen mislyktes,
70 en feil i lofte, 130 avbrutt.

Miljø: LOFTE_JOURNAL, LOFTE_BY og LOFTE_LANG som flaggene; LOFTE_NOW trer i stedet for klokka (2026-11-23T06:30:00Z, for å
prøve); EDITOR skriver lange tekster; NO_COLOR.`,
    journal: 'hvor journalen er (også LOFTE_JOURNAL)',
    by: 'hvem som gjør dette (også LOFTE_BY)',
    lang: 'språket for det som skrives ut: en, sv, da, nb (også LOFTE_LANG)',
    json: 'ett JSON-dokument på standard ut',
    plain: 'ingen linjer, ingen symboler, ingen farger',
    quiet: 'si mindre på standard feil',
    verbose: 'si mer på standard feil',
    color: 'farger også der det ikke er noen terminal',
    noColor: 'ingen farger',
    noInput: 'spør aldri; det som mangler, avvises',
    dryRun: 'si hva som ville blitt registrert, og registrer ingenting',
    version: 'skriv ut versjonen',
    help: 'vis denne hjelpen',
    helpOf: 'vis hjelpen for en kommando',
    title: (name) => titles[name] ?? name,
    groups: { recording: 'Skrive ned:', answering: 'Slå opp:', upkeep: 'Vedlikehold:' },
  },
  explain: {
    summary: 'vis hvordan en frist telles, dag for dag, og om det er døgnet rundt',
    words: {
      what: 'et løfte (42.3, eller 42 callback), eller en tid slik den ville blitt lovet: 24wh, 3 arbeidsdager',
    },
    flags: { from: 'tell fra da, ikke fra nå: "2026-12-23 16:00"' },
  },
  init: {
    summary: 'opprett en journal',
    flags: {
      shop: 'navnet på butikken',
      country: 'land, to bokstaver: SE, DK, NO, FI, …',
      zone: 'tidssone: Europe/Oslo',
      hours: 'åpningstider: "man-fre 09:00-17:30, lør 10:00-14:00"',
      language: 'språk for kvitteringer og rapporter: en, sv, da, nb',
      currency: 'valuta, tre bokstaver: NOK',
      staff: 'noen som arbeider her; kan gjentas',
    },
  },
  intake: {
    summary: 'opprett en sak: hva som kom inn, hvem det tilhører, hva som loves',
    flags: {
      customer: 'navnet til kunden',
      phone: 'telefonnummer',
      email: 'e-postadresse',
      prefers: 'hvordan kunden vil nås: sms, email, phone, none',
      item: 'hva som kom inn',
      serial: 'serienummeret',
      problem: 'hva som er galt, én feil om gangen; kan gjentas',
      kind: caseKinds,
      agreed: 'hva som ble avtalt; kan gjentas',
      promise,
      ref: 'deres egen referanse for saken',
      at,
    },
  },
  promise: {
    summary: 'lov noe på en sak til en bestemt tid',
    words: {
      case: whichCase,
      kind: 'diagnosis, ready, callback, update, quote, delivery eller other',
      when: 'senest når; utelatt gjelder den vanlige tiden i innstillingene',
    },
    flags: {
      if: 'hva det avhenger av',
      from: 'lovet butikken, av dette verkstedet eller denne leverandøren',
      at,
    },
  },
  postpone: {
    summary: 'gi et løfte en ny frist; den gamle blir stående i journalen',
    words: { promise: `${whichPromise}; deretter den nye fristen` },
    flags: {
      told,
      notTold: 'kunden vet det ikke ennå: den gamle fristen gjelder fortsatt',
      because: 'hvorfor',
      at,
    },
  },
  done: { summary: 'et løfte ble holdt', words: { promise: whichPromise }, flags: { at } },
  waive: {
    summary: 'kunden frafaller et løfte',
    words: { promise: whichPromise },
    flags: { because: 'hvorfor', told: 'hvordan kunden sa det: phone, counter, sms, email eller chat', at },
  },
  call: {
    summary: 'noter en kontakt med kunden og hva som ble sagt',
    words: { case: whichCase, text: 'hva som ble sagt; - leser standard inn' },
    flags: {
      in: 'kunden tok kontakt med oss',
      out: 'vi tok kontakt (det vanlige)',
      channel,
      with: 'hvem det var, hvis ikke kunden',
      agreed: 'hva som ble avtalt; kan gjentas',
      atCollection: 'hva som ble avtalt for hentingen; kan gjentas',
      promise,
      done: 'et løfte som dette holder; kan gjentas',
      status: 'den nye statusen til saken',
      quote: 'en pris som ble nevnt',
      told: 'kunden vet hvordan det ligger an',
      noAnswer: 'ingen svarte',
      edit: inEditor,
      at,
    },
  },
  note: {
    summary: 'et internt notat',
    words: { case: whichCase, text: 'notatet; - leser standard inn' },
    flags: { fades: 'om en stemning, ikke et faktum: det blekner med tiden', edit: inEditor, at },
  },
  told: {
    summary: 'kunden vet hvordan det ligger an',
    words: { case: whichCase, text: 'hva kunden fikk vite' },
    flags: { channel, at },
  },
  status: {
    summary: 'endre statusen til en sak',
    words: {
      case: whichCase,
      status:
        'received, diagnosing, waiting-customer, waiting-parts, at-workshop, repairing, ready eller collect-unrepaired',
    },
    flags: { told, at },
  },
  close: { summary: 'avslutt en sak', words: { case: whichCase }, flags: { at } },
  reopen: {
    summary: 'åpne en avsluttet sak igjen',
    words: { case: whichCase },
    flags: { because: 'hvorfor', at },
  },
  amend: {
    summary: 'rett en opplysning om en sak eller kunden',
    words: { case: whichCase },
    flags: {
      customerNumber: 'gi saken til en annen kunde, etter kundens nummer (lofte customer NAVN viser det)',
      kind: caseKinds,
      at,
    },
  },
  retract: {
    summary: 'ta tilbake en post, eller flere på rad, hvem som enn registrerte dem',
    words: { seq: 'postens nummer, slik lofte log viser det; for flere på rad: 12-3001' },
    flags: { because: 'hvorfor' },
  },
  undo: { summary: 'ta tilbake det din egen siste kommando registrerte' },
  import: {
    summary: 'hent inn mange saker på én gang fra en fil',
    words: {
      file: 'en fil med CSV, JSON, JSON Lines eller Excel (.xlsx), vanlig eller gzippet; - leser standard inn',
    },
    flags: {
      preset: 'en mal som følger med lofte',
      map: 'en egen mal',
      suggest: 'skriv en mal å begynne med, laget etter en titt i filen; ingenting importeres',
      format: 'csv, tsv, json, jsonl eller xlsx, der filen ikke viser det',
      encoding: 'kodingen til filen, hvis den ikke er UTF-8: utf-16, windows-1252, iso-8859-1 eller cp850',
      delimiter: 'hva som står mellom feltene, hvis filen lar det stå åpent: ";" eller tab',
      sheet: 'arket i arbeidsboken',
      skipLines: 'så mange linjer over navnene på kolonnene hoppes over',
      rejects: 'importer de gode radene, og skriv de dårlige hit',
      toldUntil: 'løfter som skulle holdes før denne datoen, teller som sagt',
    },
  },
  due: {
    summary: 'hvilke frister som er overskredet, og hva som skal holdes før butikken åpner neste gang',
    flags: {
      within: 'hva som skal holdes innen denne tiden: 2h, "3 arbeidsdager", fredag',
      staff,
      exitCode,
    },
    footer:
      'Med -v sies det også hvilke løfter som ville blitt regnet annerledes med de nåværende åpningstidene. Ingen av dem flyttes.',
  },
  next: { summary: 'det ene som skal gjøres nå, og hvorfor' },
  list: {
    summary: 'vis saker i en liste',
    flags: {
      status: 'bare de med denne statusen',
      kind: 'bare de av denne typen',
      staff: 'bare sakene til denne personen',
      customer: 'bare sakene til denne kunden: navn, telefon, e-post eller nummer',
      openedSince: 'bare de som ble opprettet denne datoen eller senere',
      open: 'åpne saker (det vanlige)',
      closed: 'avsluttede saker',
      all: 'åpne og avsluttede saker',
      sort: 'number, opened, due, status, customer eller contact',
      limit: 'høyst så mange',
    },
  },
  show: {
    summary: 'en sak med hele historien',
    words: { case: whichCase },
    flags: { brief: 'på én skjerm, for den som tar over' },
  },
  find: {
    summary: 'søk etter saker, åpne og avsluttede',
    words: { text: 'et navn, telefon, e-post, serienummer, gjenstand, referanse eller ord som ble skrevet' },
  },
  customer: {
    summary: 'en kunde med alle saker',
    words: { who: 'et navn, telefon, e-post eller nummer' },
  },
  log: {
    summary: 'postene i journalen',
    flags: {
      case: 'bare de om denne saken',
      since: 'bare de som ble registrert denne datoen eller senere',
      type: 'bare de av denne typen',
    },
  },
  report: {
    summary: 'rapporter',
    flags: {
      format: 'table, plain, json',
      out: 'skriv til denne filen',
      exitCode,
      staff,
      asOf: 'rapporten for den morgenen, ut fra det som er kjent i dag',
    },
  },
  reportMorning: { summary: 'hva som er brutt, forsinket, skal holdes i dag, skal meldes og er stille' },
  reportPromises: {
    summary: 'hvordan løfter er holdt',
    flags: {
      since: 'første frist denne datoen eller senere',
      until: 'første frist denne datoen eller tidligere',
      group: 'kind, clock, staff, item eller party',
    },
  },
  calendar: {
    summary: 'gjeldende løfter som en kalender som en telefon kan abonnere på',
    flags: {
      out: 'skriv til denne filen, alt på én gang',
      todo: 'oppgaver i stedet for hendelser',
      private: 'bare numre, type løfte og tider: ingen navn, telefonnumre, gjenstander eller andre ord',
    },
  },
  export: {
    summary: 'ta ut alt, til et annet program eller til noen som ber om opplysningene sine',
    flags: {
      format:
        'jsonl (det vanlige) og json med alt som er registrert; csv og xlsx, en rad per sak; ords til reparasjonsbevegelsen',
      out: 'skriv til denne filen; endelsen sier formatet',
      since: 'bare saker som det ble registrert noe om denne datoen eller senere',
      open: 'bare åpne saker',
      customer: 'opplysningene om én kunde, til å gi kunden: navn, telefon, e-post eller nummer',
      delimiter: 'hva som står mellom feltene i csv: ";" eller tab',
      bom: 'csv begynner med et byterekkefølgemerke, som Excel kjenner igjen UTF-8 på',
    },
  },
  settings: { summary: 'innstillingene til butikken' },
  settingsGet: {
    summary: 'skriv ut en innstilling, eller alle',
    words: { path: 'hvilken: hours.mon, follow.quietAfter' },
  },
  settingsSet: {
    summary: 'endre en innstilling',
    words: {
      path: 'hvilken: hours, hours.mon, days.2026-12-24, holidays.country, follow.quietAfter, …; alle: lofte settings get',
      value: 'ord, tall eller JSON',
    },
    footer: `Åpningstider for en uke   hours "man-fre 09:00-17:30, lør 10:00-14:00"
for en ukedag             hours.mon "09:00-12:00 13:00-18:00", hours.sun stengt
for en dato               days.2026-12-24 10:00-13:00, days.2026-12-24 stengt
for flere                 days.2026-07-13/2026-07-31 stengt
fjernet igjen             days.2026-12-24 none
Helligdager               holidays.country NO, eller none; holidays.eves ja eller nei
Lister                    promises.pauseWhile waiting-customer waiting-parts,
                          staff "Anna, Bo"
Varigheter                follow.quietAfter 3wd: m, h, d, w døgnet rundt;
                          wm, wh, wd etter åpningstidene
24:00 er midnatt på slutten av en dag.`,
  },
  journal: { summary: 'selve journalen' },
  journalInfo: { summary: 'hvor den er, hvor stor den er, og den siste posten' },
  journalVerify: {
    summary: 'kontroller at ingenting er endret, linje for linje',
    flags: { anchor: 'sammenlign med en siste post som ble notert tidligere: 812:a1b2…' },
  },
  journalRepair: {
    summary: 'rett en skadet journal, og si først hva det går ut på',
    flags: { dryRun: 'si hva som ville blitt gjort' },
  },
  journalErase: {
    summary: 'slett en persons opplysninger, også i sikkerhetskopiene',
    flags: {
      customer: 'hvem sine: kundens nummer, navn, telefon eller e-post',
      entry: 'enkelte poster i stedet, med nummer (flere ganger): det som nevner kunden andre steder',
      confirm: 'kundens navn eller numrene på postene: det kan ikke angres',
      keepUntil: 'behold det loven krever, til og med denne dagen',
      keepNothing: 'slett også det som ble beholdt før, selv om dagen ikke er over',
      keep: 'en sak som beholdes (flere ganger); ellers de med en pris',
      because: 'hvorfor, som notat',
      dryRun: 'si hva som ville blitt gjort',
    },
  },
  journalBackup: {
    summary: 'kopier journalen til én fil, som leses tilbake og kontrolleres',
    words: { dir: 'i hvilken mappe; ellers backups/ i journalens egen' },
    flags: {
      keep: 'hvor mange sikkerhetskopier av journalen som skal være igjen der, den nye medregnet',
      anew: 'begynn på nytt i en mappe som hadde sikkerhetskopier og ble tømt med vilje',
    },
  },
  journalRestore: {
    summary: 'legg det som er i en sikkerhetskopi, på et tomt sted, som oppgis med --journal',
    words: { file: 'en fil fra journal backup' },
    flags: {
      confirm: 'navnet på butikken i sikkerhetskopien: uten det gjenopprettes ingenting',
      dryRun: 'kontroller sikkerhetskopien og plassen, og skriv ingenting',
    },
  },
};
