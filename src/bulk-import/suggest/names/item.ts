/** Columns with what was brought in: what it is, who made it, which model. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const ITEM: Names = {
  whole: wordList(
    'item, item name, device, device type, appliance, equipment, product, product name, product type, article',
    'product category, partner product category, type of device, object, thing, unit, asset, category, what',
    'type',
    'apparat, produkt, produktnamn, artikel, enhet, maskin, föremål, pryl, vara, sak, typ av apparat, typ',
    'genstand, apparattype, enhed, vare, produktnavn, produkttype, gjenstand, enhetstype',
    'goods, machine, instrument, bike, watch, item description',
    'benämning, varubenämning, artikelbenämning, grej, vad, cykel, dator, klocka',
    'betegnelse, varebeskrivelse, varenavn, ting, hvad, hva, ur, sykkel, klokke',
    'ware, bezeichnung, gerätebezeichnung, fahrrad',
    'gerät, gerätetyp, geräteart, gegenstand, produkttyp, artikelbezeichnung',
  ),
  within: wordList('item, device, product, apparat, produkt, artikel, gerät'),
  never: wordList(
    'user, customer, kund, kunde, id, number, no, nr, nummer, age, price, count, status, code, problem',
  ),
  last: {
    of: 'thing',
    keys: wordList(
      'name, title, description, label, namn, benämning, beskrivning, navn, betegnelse, beskrivelse, bezeichnung',
    ),
  },
};

export const BRAND: Names = {
  whole: wordList(
    'brand, brand name, make, manufacturer, märke, fabrikat, tillverkare, mærke, producent, fabrikant',
    'merke, produsent, marke, hersteller',
  ),
  within: wordList('brand, manufacturer, märke, fabrikat, mærke, merke, hersteller'),
  never: wordList('id, code'),
};

export const MODEL: Names = {
  whole: wordList(
    'model, model name, model number, model no, modell, modellnr, modellnummer, modelnr, modelnummer, modellbezeichnung, modellnamn, modelnavn, modellnavn',
  ),
  within: wordList('model, modell'),
  never: wordList('year'),
};
