/** What other programs call the ways to reach a customer. */
import type { Channel } from '../../../domain/vocabulary.ts';
import { wordList } from '../word-list.ts';
import { wordFinder, type WordFinder } from './word-finder.ts';

export const channelMeant: WordFinder<Channel> = wordFinder({
  phone: wordList(
    'phone, telephone, call, tel, telefon, samtal, tfn, tlf, opkald, samtale, anruf, telefonat',
  ),
  counter: wordList(
    'counter, in person, shop, store, walk in, visit, disk, butik, besök, personligen, butikk, besøg, besøk',
    'personligt, laden, geschäft, besuch, persönlich',
  ),
  sms: wordList('sms, text, text message'),
  email: wordList('email, e mail, mail, mejl, epost, e post'),
  chat: wordList('chat, chatt, whatsapp, messenger'),
});
