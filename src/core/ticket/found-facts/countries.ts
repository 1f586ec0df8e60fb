import { fold } from '../../text/fold';

/** The codes of countries in ISO 3166-1. */
const codes =
  'ad ae af ag ai al am ao ar at au aw az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cd cf cg ch ci cl cm cn co cr cu cv cy cz de dj dk dm do dz ec ee eg er es et fi fj fm fr ga gb gd ge gh gi gl gm gn gp gq gr gt gu gw gy hk hn hr ht hu id ie il in iq ir is it jm jo jp ke kg kh ki km kn kp kr kw kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mr mt mu mv mw mx my mz na ne ng ni nl no np nr nz om pa pe pf pg ph pk pl pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg si sk sl sm sn so sr ss st sv sy sz td tg th tj tl tm tn to tr tt tv tw tz ua ug us uy uz va vc ve vn vu ws xk ye za zm zw';
const alsoCalled =
  'usa|u.s.a.|u.s.|us|eeuu|ee.uu.|ee. uu.|eua|uk|u.k.|great britain|england|scotland|wales|inglaterra|escocia|gales|gran bretana|anglaterra|gran bretanya|holanda|holland|estats units|america';

const known = new Map<string, ReadonlySet<string>>();

/** Whatever people write, an address may name its country in one of these. */
const always = ['es', 'ca', 'en'];

/** Whether a text is the name of a country in a language, or a short form of it that people use. */
export function isCountry(text: string, language: string): boolean {
  const name = fold(text);
  // Of a message of few words, nobody knows the language.
  const languages = /^[a-z]{2,3}$/.test(language) ? new Set([language, ...always]) : always;
  return [...languages].some((one) => {
    const names = known.get(one) ?? namesIn(one);
    known.set(one, names);
    return names.has(name);
  });
}

function namesIn(language: string): ReadonlySet<string> {
  const display = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  const names = codes.split(' ').flatMap((code) => display.of(code.toUpperCase()) ?? []);
  const called = new Set([...names.map(fold), ...alsoCalled.split('|')]);
  // Whoever writes it means the city far more often.
  called.delete('granada');
  return called;
}
