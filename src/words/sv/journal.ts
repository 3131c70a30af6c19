/** The journal itself: where it is, how large, whether it stands. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

export const journalWords: Words['journal'] = {
  at: (place) => `journal: ${place}`,
  sound: (entries, head) =>
    entries === 0
      ? 'Journalen är tom.'
      : `${entries === 1 ? 'Den enda posten stämmer' : `Alla ${entries} poster stämmer`}. Senaste post ${head}.`,
  knownDamaged: (lines) =>
    `${count(lines, 'rad är antecknad som skadad och räknas', 'rader är antecknade som skadade och räknas')} inte. Vilka och sedan när: lofte log --type repaired`,
  goesOn: (seq, since) =>
    `Den går oförändrad vidare från post ${seq}, som noterades; ${count(since, 'post', 'poster')} sedan dess.`,
  noteIsLater: (noted, last) =>
    `har den sista posten, ${last}, och noteringen gäller post ${noted}: poster saknas på slutet, eller så är det en annan journal`,
  found: (problems) => `${problems} fel i journalen.`,
  readOn: (problem) => `${problem}. Det som visas kan sakna något.`,
  readOnHint: 'Vad som är fel: lofte journal verify; för att rätta till det: lofte journal repair',
  readOnSetBack:
    'Lägg tillbaka rätt mapp eller en säkerhetskopia; för att gå vidare utan posterna: lofte journal repair',
  doubts: {
    damaged: {
      report: 'JOURNALEN ÄR SKADAD: rapporten kan sakna något. Se: lofte journal verify',
      answer: 'JOURNALEN ÄR SKADAD: svaret kan sakna något. Se: lofte journal verify',
    },
    clockBehind: (now, before) =>
      `KLOCKAN GÅR FEL: datorns klocka säger ${now}, den senaste posten är från ${before}. Vad som är försenat går inte att säga.`,
  },
  progress: (doing, percent) =>
    `${doing === 'checking' ? 'kontrollerar journalen' : 'läser journalen'}: ${percent} %`,
  problem: {
    'bad-line': 'är ingen post',
    'bad-hash': 'har ändrats: kontrollsumman passar inte till innehållet',
    'bad-chain': 'följer inte på posten före: rader har ändrats, flyttats, lagts in eller tagits bort',
    'bad-seal': 'har fått sin privata del ändrad',
    'missing-private': 'saknar sin privata del',
    'not-erased': 'har kvar ord som skulle raderas; nästa registrering gör färdigt det',
    'unknown-type': 'är av en typ som lofte inte känner till',
    'missing-segment': 'är inte nästa post: ett segment före den saknas',
    'torn-tail': 'skrevs inte till slut; nästa registrering rättar till det',
    'newer-format': 'skrevs av en nyare lofte',
    'set-back':
      'stämmer inte med den post som noterades: journalen har ersatts av en äldre version, eller är en annan',
  },
  knownSince: (what: string): string => `${what} (känt nu, men inte när den noteringen gjordes)`,
  look: {
    'byte-order-mark':
      'börjar med en byteordningsmarkör (BOM), som en del redigerare lägger dit när de sparar',
    blank: 'är tom',
    'other-journal': 'hör till en annan journal: två har blandats',
    'too-long': 'är längre än en post får vara (1 MiB)',
    'windows-line-end':
      'slutar med CR LF: en redigerare, eller en kopiering mellan system, har ändrat radslutet',
  },
  alike: (more) => (more === 1 ? '(liksom raden efter)' : `(liksom de ${more} raderna efter)`),
  line: (segment, line, what) =>
    line === 0 ? `${segment || 'journalen'} ${what}` : `${segment}, rad ${line} ${what}`,
  setBack: (missing, had, has) => {
    if (missing !== undefined)
      return `${missing} saknas: journalen hade ${count(had, 'post', 'poster')} och har ${has}. Lägg tillbaka filen eller en säkerhetskopia.`;
    return had > has
      ? `journalen har ersatts av en äldre: den hade ${count(had, 'post', 'poster')} och har ${has}. Lägg tillbaka rätt mapp eller en säkerhetskopia.`
      : `post ${had} är inte den som registrerades här: journalen har ändrats före den, eller så har en annan lagts dit. Lägg tillbaka rätt mapp eller en säkerhetskopia.`;
  },
  cutOff: (copy, by, when, no) => {
    const of = [no === undefined ? '' : `ärende ${no}`, when ?? '', by === undefined ? '' : `av ${by}`]
      .filter((each) => each !== '')
      .join(', ');
    return `En tidigare registrering${of === '' ? '' : ` (${of})`} avbröts medan den skrevs och finns inte kvar: se efter om den måste skrivas in igen. Det som är kvar av den: ${copy}`;
  },
  danger: {
    'network-drive': (fileSystem) =>
      `Varning: journalen ligger på en nätverksenhet (${fileSystem}). Där är det inte säkert att låset håller, och två datorer som skriver samtidigt kan förstöra den. Ha den på datorns egen disk, och lägg säkerhetskopior på nätverksenheten: lofte journal backup MAPP`,
    'synchronised-folder': (service, folder) =>
      `Varning: journalen ligger i en mapp som ${service} synkroniserar (${folder}). Skriver två datorer där blir det två journaler av den, den ena en konfliktkopia. Ha den på datorns egen disk, och lägg säkerhetskopior i den mappen: lofte journal backup MAPP`,
  },
  info: {
    at: 'Journal',
    id: 'Identitet',
    entries: 'Poster',
    head: 'Senaste post',
    cases: 'Ärenden',
    casesOf: (cases, open) => `${cases}, varav ${count(open, 'öppet', 'öppna')}`,
    customers: 'Kunder',
    segments: 'Segment',
    segment: (name, entries, bytes) => `${name}: ${count(entries, 'post', 'poster')}, ${bytes}`,
    checkpoint: 'Kontrollpunkt',
    upTo: (seq) => `till och med post ${seq}`,
    none: 'ingen',
  },
};
