/** The words of the help: what each command is for, its arguments and its flags. */
import type { HelpWords } from '../en/help.ts';

const at = 'när det hände, om inte nu (i går 15:00, 2026-11-20 10:15)';
const promise = 'ge ett löfte: KIND WHEN, till exempel "ready fre 15:00"; får upprepas';
const told = 'kunden har fått veta det, genom phone, counter, sms, email eller chat';
const channel = 'phone (det vanliga), counter, sms, email eller chat';
const whichCase = 'vilket ärende';
const whichPromise = 'vilket löfte: 42.3, eller 42 callback';
const caseKinds = 'repair, complaint, return, order eller enquiry';
const inEditor = 'skriv texten i redigeraren';
const staff = 'bara det som den här personen har lovat eller har hand om';
const exitCode = 'sluta med 1 där något är försenat, vare sig kunden vet det eller inte';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Global Options:': 'Flaggor för alla kommandon:',
  'Commands:': 'Kommandon:',
};

export const helpWords: HelpWords = {
  program: {
    summary:
      'En ärendejournal för en butik som reparerar och säljer: vad som kom in, vad som lovades, vad som sades.',
    footer: `Ett ärende är sitt nummer: 42, eller @ för det senaste du rörde, eller ett telefonnummer eller serienummer.
Ett löfte är 42.3, det tredje på ärende 42, eller "42 callback". lofte 42 visar ärende 42.
WHEN sägs som man säger det: 24h, 3 arbetsdagar, fre 15:00, i morgon 12:00, 27 nov.
Slag av löften och statusar skrivs med sina koder eller i ord: ready eller klart, repairing eller repareras.

Slutkoder: 0 klart, 1 något hittades (med --exit-code), 2 fel på kommandoraden eller i inställningarna, 3 fel
uppgifter eller avvisat, 4 någon annan skriver, 5 journalen skadad, 6 lagringen misslyckades, 70 ett fel i lofte,
130 avbrutet.

Miljö: LOFTE_JOURNAL, LOFTE_BY och LOFTE_LANG som flaggorna; LOFTE_NOW ersätter klockan (2026-11-23T06:30:00Z, för att
prova); EDITOR skriver långa texter; NO_COLOR.`,
    journal: 'var journalen finns (även LOFTE_JOURNAL)',
    by: 'vem som gör detta (även LOFTE_BY)',
    lang: 'språket för det som skrivs ut: en, sv, da, nb (även LOFTE_LANG)',
    json: 'ett JSON-dokument på standard ut',
    plain: 'inga linjer, inga symboler, inga färger',
    quiet: 'säg mindre på standard fel',
    verbose: 'säg mer på standard fel',
    color: 'färger även där det inte finns någon terminal',
    noColor: 'inga färger',
    noInput: 'fråga aldrig; det som saknas avvisas',
    dryRun: 'säg vad som skulle registreras, och registrera inget',
    version: 'skriv ut versionen',
    help: 'visa den här hjälpen',
    helpOf: 'visa hjälpen för ett kommando',
    title: (name) => titles[name] ?? name,
    groups: { recording: 'Skriva upp:', answering: 'Slå upp:', upkeep: 'Underhåll:' },
  },
  explain: {
    summary: 'visa hur en tidsgräns räknas, dag för dag, och om det är dygnet runt',
    words: {
      what: 'ett löfte (42.3, eller 42 callback), eller en tid som den skulle lovas: 24wh, 3 arbetsdagar',
    },
    flags: { from: 'räkna från då, inte från nu: "2026-12-23 16:00"' },
  },
  init: {
    summary: 'skapa en journal',
    flags: {
      shop: 'butikens namn',
      country: 'land, två bokstäver: SE, DK, NO, FI, …',
      zone: 'tidszon: Europe/Stockholm',
      hours: 'öppettider: "mån-fre 09:00-17:30, lör 10:00-14:00"',
      language: 'språk för kvitton och rapporter: en, sv, da, nb',
      currency: 'valuta, tre bokstäver: SEK',
      staff: 'någon som arbetar här; får upprepas',
    },
  },
  intake: {
    summary: 'öppna ett ärende: vad som kom in, vems det är, vad som lovas',
    flags: {
      customer: 'kundens namn',
      phone: 'telefonnummer',
      email: 'e-postadress',
      prefers: 'hur kunden vill bli nådd: sms, email, phone, none',
      item: 'vad som kom in',
      serial: 'dess serienummer',
      problem: 'vad det är för fel, ett i taget; får upprepas',
      kind: caseKinds,
      agreed: 'vad som avtalades; får upprepas',
      promise,
      ref: 'er egen referens för ärendet',
      at,
    },
  },
  promise: {
    summary: 'lova något på ett ärende till en viss tid',
    words: {
      case: whichCase,
      kind: 'diagnosis, ready, callback, update, quote, delivery eller other',
      when: 'senast när; utelämnat gäller den vanliga tiden i inställningarna',
    },
    flags: { if: 'vad det hänger på', from: 'lovat butiken, av denna verkstad eller leverantör', at },
  },
  postpone: {
    summary: 'ge ett löfte en ny tid; den gamla finns kvar i journalen',
    words: { promise: `${whichPromise}; sedan den nya tiden` },
    flags: {
      told,
      notTold: 'kunden vet det inte än: den gamla tiden fortsätter att gälla',
      because: 'varför',
      at,
    },
  },
  done: { summary: 'ett löfte hölls', words: { promise: whichPromise }, flags: { at } },
  waive: {
    summary: 'kunden avstår från ett löfte',
    words: { promise: whichPromise },
    flags: { because: 'varför', told: 'hur kunden sade det: phone, counter, sms, email eller chat', at },
  },
  call: {
    summary: 'anteckna en kontakt med kunden och vad som sades',
    words: { case: whichCase, text: 'vad som sades; - läser standard in' },
    flags: {
      in: 'kunden hörde av sig till oss',
      out: 'vi hörde av oss (det vanliga)',
      channel,
      with: 'vem det var, om inte kunden',
      agreed: 'vad som avtalades; får upprepas',
      atCollection: 'vad som avtalades för hämtningen; får upprepas',
      promise,
      done: 'ett löfte som hålls med detta; får upprepas',
      status: 'ärendets nya status',
      quote: 'ett pris som nämndes',
      told: 'kunden vet hur läget är',
      noAnswer: 'ingen svarade',
      edit: inEditor,
      at,
    },
  },
  note: {
    summary: 'en intern anteckning',
    words: { case: whichCase, text: 'anteckningen; - läser standard in' },
    flags: { fades: 'om en stämning, inte en uppgift: den bleknar med tiden', edit: inEditor, at },
  },
  told: {
    summary: 'kunden vet hur läget är',
    words: { case: whichCase, text: 'vad kunden fick veta' },
    flags: { channel, at },
  },
  status: {
    summary: 'ändra ett ärendes status',
    words: {
      case: whichCase,
      status:
        'received, diagnosing, waiting-customer, waiting-parts, at-workshop, repairing, ready eller collect-unrepaired',
    },
    flags: { told, at },
  },
  close: { summary: 'avsluta ett ärende', words: { case: whichCase }, flags: { at } },
  reopen: {
    summary: 'öppna ett avslutat ärende igen',
    words: { case: whichCase },
    flags: { because: 'varför', at },
  },
  amend: {
    summary: 'rätta en uppgift om ett ärende eller dess kund',
    words: { case: whichCase },
    flags: {
      customerNumber: 'ge ärendet till en annan kund, efter kundens nummer (lofte customer NAMN visar det)',
      kind: caseKinds,
      at,
    },
  },
  retract: {
    summary: 'ta tillbaka en post, eller flera i rad, vem som än registrerade dem',
    words: { seq: 'postens nummer, som lofte log visar det; för flera i rad: 12-3001' },
    flags: { because: 'varför' },
  },
  undo: { summary: 'ta tillbaka det som ditt eget senaste kommando registrerade' },
  import: {
    summary: 'hämta in många ärenden på en gång ur en fil',
    words: {
      file: 'en fil med CSV, JSON, JSON Lines eller Excel (.xlsx), vanlig eller gzippad; - läser standard in',
    },
    flags: {
      preset: 'en mall som följer med lofte',
      map: 'en egen mall',
      suggest: 'skriv en mall att börja med, gjord av en titt i filen; inget importeras',
      format: 'csv, tsv, json, jsonl eller xlsx, där filen inte visar det',
      encoding: 'filens kodning, om den inte är UTF-8: utf-16, windows-1252, iso-8859-1 eller cp850',
      delimiter: 'vad som står mellan fälten, om filen lämnar det öppet: ";" eller tab',
      sheet: 'arbetsbokens blad',
      skipLines: 'så många rader ovanför kolumnernas namn hoppas över',
      rejects: 'importera de goda raderna och skriv de dåliga hit',
      toldUntil: 'löften som skulle hållas före detta datum räknas som sagda',
    },
  },
  due: {
    summary: 'vad som är försenat, och vad som ska hållas innan butiken öppnar nästa gång',
    flags: {
      within: 'vad som ska hållas inom denna tid: 2h, "3 arbetsdagar", fredag',
      staff,
      exitCode,
    },
    footer:
      'Med -v sägs också vilka löften som skulle räknas annorlunda med de nuvarande öppettiderna. Inget av dem flyttas.',
  },
  next: { summary: 'det enda att göra nu, och varför' },
  list: {
    summary: 'lista ärenden',
    flags: {
      status: 'bara de med denna status',
      kind: 'bara de av detta slag',
      staff: 'bara den här personens',
      customer: 'bara den här kundens: namn, telefon, e-post eller nummer',
      openedSince: 'bara de som öppnades detta datum eller senare',
      open: 'öppna ärenden (det vanliga)',
      closed: 'avslutade ärenden',
      all: 'öppna och avslutade ärenden',
      sort: 'number, opened, due, status, customer eller contact',
      limit: 'högst så många',
    },
  },
  show: {
    summary: 'ett ärende med hela sin historia',
    words: { case: whichCase },
    flags: { brief: 'på en skärm, för den som tar över' },
  },
  find: {
    summary: 'sök ärenden, öppna och avslutade',
    words: { text: 'ett namn, telefon, e-post, serienummer, föremål, referens, eller ord som skrevs' },
  },
  customer: {
    summary: 'en kund med alla ärenden',
    words: { who: 'ett namn, telefon, e-post eller nummer' },
  },
  log: {
    summary: 'journalens poster',
    flags: {
      case: 'bara de om detta ärende',
      since: 'bara de som registrerades detta datum eller senare',
      type: 'bara de av denna typ',
    },
  },
  report: {
    summary: 'rapporter',
    flags: {
      format: 'table, plain, json',
      out: 'skriv till den här filen',
      exitCode,
      staff,
      asOf: 'rapporten för den morgonen, av det som är känt i dag',
    },
  },
  reportMorning: { summary: 'vad som är brutet, försenat, ska hållas i dag, ska meddelas och är tyst' },
  reportPromises: {
    summary: 'hur löften har hållits',
    flags: {
      since: 'första tidsgräns detta datum eller senare',
      until: 'första tidsgräns detta datum eller tidigare',
      group: 'kind, clock, staff, item eller party',
    },
  },
  calendar: {
    summary: 'gällande löften som en kalender som en telefon kan prenumerera på',
    flags: {
      out: 'skriv till den här filen, allt på en gång',
      todo: 'uppgifter i stället för händelser',
      private: 'bara nummer, slags löfte och tider: inga namn, telefonnummer, föremål eller andra ord',
    },
  },
  export: {
    summary: 'ta ut allt, för ett annat program eller för någon som ber om sina uppgifter',
    flags: {
      format:
        'jsonl (det vanliga) och json med allt som är registrerat; csv och xlsx, en rad per ärende; ords till reparationsrörelsen',
      out: 'skriv till den här filen, vars ändelse säger formatet',
      since: 'bara ärenden som något registrerades om detta datum eller senare',
      open: 'bara öppna ärenden',
      customer: 'en kunds uppgifter, att lämna ut till kunden: namn, telefon, e-post eller nummer',
      delimiter: 'vad som står mellan fälten i csv: ";" eller tab',
      bom: 'csv börjar med en byteordningsmarkering, som Excel känner igen UTF-8 på',
    },
  },
  settings: { summary: 'butikens inställningar' },
  settingsGet: {
    summary: 'skriv ut en inställning, eller alla',
    words: { path: 'vilken: hours.mon, follow.quietAfter' },
  },
  settingsSet: {
    summary: 'ändra en inställning',
    words: {
      path: 'vilken: hours, hours.mon, days.2026-12-24, holidays.country, follow.quietAfter, …; alla: lofte settings get',
      value: 'ord, siffror eller JSON',
    },
    footer: `Öppettider för en vecka   hours "mån-fre 09:00-17:30, lör 10:00-14:00"
för en veckodag           hours.mon "09:00-12:00 13:00-18:00", hours.sun stängt
för ett datum             days.2026-12-24 10:00-13:00, days.2026-12-24 stängt
för flera                 days.2026-07-13/2026-07-31 stängt
borttaget igen            days.2026-12-24 none
Helgdagar                 holidays.country SE, eller none; holidays.eves ja eller nej
Listor                    promises.pauseWhile waiting-customer waiting-parts,
                          staff "Anna, Bo"
Tidslängder               follow.quietAfter 3wd: m, h, d, w dygnet runt;
                          wm, wh, wd efter öppettiderna
24:00 är midnatt i slutet av en dag.`,
  },
  journal: { summary: 'själva journalen' },
  journalInfo: { summary: 'var den finns, hur stor den är, och dess senaste post' },
  journalVerify: {
    summary: 'kontrollera att inget har ändrats, rad för rad',
    flags: { anchor: 'jämför med en senaste post som noterades tidigare: 812:a1b2…' },
  },
  journalRepair: {
    summary: 'rätta till en skadad journal, och säg först vad det innebär',
    flags: { dryRun: 'säg vad som skulle göras' },
  },
  journalErase: {
    summary: 'radera en persons uppgifter, även ur säkerhetskopiorna',
    flags: {
      customer: 'vems: kundens nummer, namn, telefon eller e-post',
      entry: 'enstaka poster i stället, med nummer (flera gånger): det som nämner kunden på annat håll',
      confirm: 'kundens namn, eller posternas nummer: det går inte att ångra',
      keepUntil: 'behåll det som lagen kräver, till och med denna dag',
      keepNothing: 'radera även det som tidigare behölls, fast dagen inte är över',
      keep: 'ett ärende som behålls (flera gånger); annars de som har ett pris',
      because: 'varför, som anteckning',
      dryRun: 'säg vad som skulle göras',
    },
  },
  journalBackup: {
    summary: 'kopiera journalen till en fil, som läses tillbaka och kontrolleras',
    words: { dir: 'i vilken mapp; annars backups/ i journalens egen' },
    flags: {
      keep: 'hur många säkerhetskopior av journalen som ska vara kvar där, den nya inräknad',
      anew: 'börja om i en mapp som hade säkerhetskopior och tömdes med avsikt',
    },
  },
  journalRestore: {
    summary: 'lägg det som finns i en säkerhetskopia på en tom plats, som anges med --journal',
    words: { file: 'en fil från journal backup' },
    flags: {
      confirm: 'namnet på butiken i säkerhetskopian: utan det återställs inget',
      dryRun: 'kontrollera säkerhetskopian och platsen, och skriv inget',
    },
  },
};
