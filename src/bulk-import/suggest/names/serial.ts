/** Columns with the serial number of what was brought in. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const SERIAL: Names = {
  whole: wordList(
    'serial number, serial no, serial, sn, s/n, imei, frame number',
    'serienummer, serienr, serie nr, imei nummer, tillverkningsnummer, ramnummer, stelnummer, rammenummer',
    'snr, service tag, frame no, maskinnummer, maskinnr, produktionsnummer, chassinummer, chassinr, ramnr, stelnr',
    'rammenr, tillv nr, tillverkningsnr, rahmennr, fahrgestellnummer, fabriksnummer, fabrikknummer',
    'seriennummer, seriennr, gerätenummer, rahmennummer',
  ),
  within: wordList('serial, imei, serienummer, serienr, seriennummer, seriennr'),
  never: [],
};
