/** Which of the Open Repair Data Standard's forty categories an item belongs to, by the words that it is called by. */
import { plain } from '../domain/keys.ts';

export interface Category {
  readonly id: number;
  readonly name: string;
}

const MISC: Category = { id: 18, name: 'Misc' };

/**
 * A category a line: its number, its name, and what such things are called in English, Swedish, Danish and Norwegian,
 * folded as `plain` folds, and by names that say it all. `symaskin*` begins a word, `*lampa` ends one. The first line that fits
 * counts, so what is said more closely stands first.
 */
const TABLE = `
  28 Small home electrical: scale* vag *vaegt vaegt* vekt heater* element varmeblaeser* varmetaeppe* varmeteppe* massage* thermostat* doorbell* ringeklokke* ringklocka* dorklokke* dorrklocka* babymonitor* babyalarm*
  24 Power tool: drill* borrmaskin* boremaskine* skruvdragare* skruemaskine* *sav *sag saw *slip slip* slib* sander* haekkeklip* haekklip* haekkesaks* hedge* strimmer* kantklipp* grastrimmer* graestrimmer* gresstrimmer* lovsuger* hojtryk* hogtryck* hoytrykk* kompressor*
  3 Decorative or safety lights: lyskaede* ljusslinga* lyslenke* ljusstake* adventsstjarna* julestjerne* julbelysning* julelys* christmas fairy flashlight* torch ficklampa* lommelygte* lommelykt* pandelampe* pannlampa* hodelykt* cykellygt* cykellampa* sykkellykt*
  32 Toy: toy* leksak* legetoj* leketoy* lego* bamse* nalle dukke* docka fjernstyret fjernstyrt radiostyrd* drone* dronare*
  37 Food processor: blender* *mixer mixer* foodprocessor* juicer* saftcentrifug* hushallsassistent* koksmaskin* kokkenmaskine* kjokkenmaskin* roremaskine* kaffekvarn* kaffekvaern* kaffekvern* kaffemolle* grinder*
  39 Hair dryer: hairdryer* hairdrier* hartork* hartorr* *hartorrer fohn* harfon*
  9 Hair & beauty item: shaver* trimmer *trimmer rakapparat* barbermaskin* locktang* plattang* krolltang* glattejern* rettetang* straightener* epilator* toothbrush* tandborste* tannborste* eltandborste*
  36 Coffee maker: coffee* kaffe* espresso* moccamaster* nespresso*
  14 Kettle: kettle* vattenkokare* elked* *kedel vannkoker*
  31 Toaster: toaster* brodrost* brodrister*
  27 Sewing machine: sewing* symaskin* overlock*
  34 Vacuum: vacuum* hoover* dammsugare* *dammsugare stovsuger* *stovsuger roomba*
  33 TV and gaming-related accessories: controller* handkontroll* gamepad* joystick* remote* fjarrkontroll* fjernbetjening* fjernkontroll* chromecast* dvd* vhs* bluray* blu-ray*
  38 Games console: playstation* xbox* nintendo* ps3 ps4 ps5 wii* spelkonsol* spillekonsol* spillkonsoll*
  30 Tablet: ipad* tablet* tab surfplatta* nettbrett* kindle* lasplatta* e-reader*
  35 Watch/clock: watch* *watch clock* klocka* *klocka klokke* *klokke ur armbandsur* vackarklocka* vaekkeur* vaegur* aeggeur* skibsur*
  19 Mobile: iphone* smartphone* mobil* phone telefon* galaxy* fairphone* pixel*
  16 Laptop: laptop* macbook* thinkpad* notebook* elitebook* probook* chromebook* barbar* baerbar* latitude* zenbook* vivobook* ideapad*
  25 Printer/scanner: printer* skrivare* scanner* skanner* laserjet* officejet* deskjet*
  22 PC accessory: keyboard* tangentbord* tastatur* mouse mus computermus* router* webcam* webbkamera* harddisk* harddrive* docking* dockningsstation* usb*
  8 Flat screen: tv tv-apparat* monitor* *skarm skarm* *skaerm skaerm* *skjerm skjerm* television* fjernsyn* oled* bravia*
  4 Desktop computer: imac* desktop* pc dator* stationar* computer* optiplex* datamaskin*
  26 Projector: projector* projektor*
  6 DSLR/video camera: dslr* videokamera* camcorder* systemkamera* speilrefleks* spejlrefleks* gopro*
  5 Digital compact camera: camera* kamera* *kamera
  11 Headphones: headphone* headset* earbud* airpods* quietcomfort* horlur* hortelur* hovedtelefon* horetelefon* hodetelefon* orepropp*
  23 Portable radio: radio* *radio
  12 Hi-Fi integrated: stereo* boombox* ghettoblaster* musikanlaeg* musikkanlegg*
  13 Hi-Fi separates: amplifier* amp forstarkare* forstaerker* forsterker* turntable* skivspelare* pladespiller* platespiller* grammofon* speaker* hogtalare* hojttaler* hojtaler* hoyttaler* soundbar* sonos* receiver* cd cd-spelare* cd-afspiller* cdafspiller* cd-spiller* kassett* cassette* bandspelare* bandoptager*
  10 Handheld entertainment device: ipod* mp3* walkman* gameboy* diskman* discman*
  20 Musical instrument: guitar* gitarr* gitar* piano* *piano synth* violin* fiol* trumpet*
  15 Lamp: lamp* *lampa *lampe *lamp lygte
  7 Fan: fan flakt* ventilator* vifte*
  1 Aircon/dehumidifier: aircon* humidifier* dehumidifier* luftfuktare* avfuktare* affugter* avfukter* luftrenare* luftrenser*
  2 Battery/charger/adapter: charger* laddare* *laddare lader *lader *oplader oplader* adapter* powerbank* batteri* battery* forlaengerledning* skjoteledning* ledning*
  21 Paper shredder: shredder* dokumentforstorare* makulator* makulering*
  17 Large home electrical: washing* tvattmaskin* vaskemaskin* dishwasher* diskmaskin* opvaskemaskin* oppvaskmaskin* fridge* refrigerator* kylskap* koleskab* kjoleskap* freezer* frys* oven ugn* ovn* spis komfur* komfyr* torktumlare* torretumbler* torketrommel* microwave* mikro* lawnmower* grasklippare* plaeneklipper* gressklipper* graesslamaskine*
  29 Small kitchen item: waffle* vaffeljarn* vaffeljern* airfryer* elvisp* handpiskere* breadmaker* brodmaskin* brodbager* brodbaker* koksvag* kokkenvaegt* riskokare* slowcooker* maelkeskummer* mjolkskummare* melkeskummer* ismaskine* glassmaskin* frituregryde* fritos*
  40 Iron: iron strykjarn* strygejern* strykejern*`;

type Listed = Category & { readonly called: string; readonly fits: (word: string) => boolean };

const LIST: readonly Listed[] = [...TABLE.matchAll(/^ {2}(\d+) ([^:]+): (.+)$/gm)].map(
  ([, id = '', name = '', words = '']) => ({
    id: Number(id),
    name,
    called: plain(name),
    fits: fitting(words.split(' ')),
  }),
);

function fitting(words: readonly string[]): (word: string) => boolean {
  const exact = new Set(words.filter((w) => !w.includes('*')));
  const starts = words.filter((w) => w.endsWith('*')).map((w) => w.slice(0, -1));
  const ends = words.filter((w) => w.startsWith('*')).map((w) => w.slice(1));
  return (word) =>
    exact.has(word) || starts.some((s) => word.startsWith(s)) || ends.some((e) => word.endsWith(e));
}

/** @param item as the shop calls it: `iPhone 13 mini`, `Philips kaffemaskine`; `Misc` where no word of it is known */
export function categoryOf(item: string): Category {
  const called = plain(item);
  const words = called.split(/[^a-z0-9-]+/).filter((word) => word !== '');
  const found =
    LIST.find((listed) => listed.called === called) ??
    LIST.find(({ fits }) => words.some((word) => fits(word)));
  return found === undefined ? MISC : { id: found.id, name: found.name };
}
