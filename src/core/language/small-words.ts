import { dan, deu, eng, fin, nld, nob, spa, cat, fra, swe } from 'stopword';

// Words that say nothing about what somebody wants. In Node the file is loaded with the first word that is asked about
// (tools/build/late-library.js), so it has to export functions alone.

// What the library's lists lack: pronouns, auxiliaries and questions of Spain, Latin America, Valencia and the Balearic Islands.
const moreSpanish = `yo vos usted ustedes vosotros vosotras nosotros nosotras ellos ellas ello os les mío mía míos mías tuyo tuya suyo suya suyos suyas nuestro nuestra
  nuestros nuestras vuestro vuestra vuestros vuestras mis tus esta estas este estos esto esa esas esos aquel aquella aquellos aquellas eso
  estoy estás está estamos estáis están estaba estaban estar soy eres sos es somos sois son era eran fue fueron ser sido sea he has ha hemos habéis han había
  habían haber haya hay tengo tienes tenés tiene tenemos tenéis tienen tenía tener puedo puedes podés puede podemos podéis pueden poder podría podrías podrían
  qué cómo cuándo dónde cuál cuáles quién quiénes cuánto cuánta cuántos cuántas si aún todavía ahora ahorita aquí acá allí allá ahí así tan tanto tanta tantos
  tantas mismo misma mismos mismas otra otros otras todo toda todos todas cada algo alguno alguna algunos algunas algún nada nadie ningún ninguno ninguna
  mucho mucha muchos muchas poca pocos pocas pues aunque mientras entonces además según hacia tras e u nomás quizá quizás al`;
const moreCatalan = `em et ens hi ho un una jo tu ell ella ells elles vostè vostès vosté vostés nosatros mosatros vosatros noltros voltros mos vos lo los en se meua teua seua meues teues seues
  vostro vostra vostros eixe eixa eixos eixes este esta estos estes açò estic estàs està estem esteu estan estava estar soc sóc ets som sou són era eren ser estat
  sigui siga he has havíem hagi haja tinc tens té tenim teniu tenen tenia tenir tindre puc pots podem podeu poden podria podríeu podríem poder vas vam vau
  qui com quan quant quanta quants quantes quin quina quins quines algú ningú res tots gens ací allà així aquí ara només sols doncs mentre segons sinó mai sempre
  massa sense cap na so des perquè`;
const moreEnglish = `no nor not i am being having does did doing is will shall whom
  whose why again against until these those ours yours mine hers theirs its us either neither else though although without yet ever every`;

const lists = {
  dan,
  deu,
  eng: [...eng, ...moreEnglish.split(/\s+/)],
  fin,
  nld,
  nob,
  spa: [...spa, ...moreSpanish.split(/\s+/)],
  cat: [...cat, ...moreCatalan.split(/\s+/)],
  fra,
  swe,
};

/** The small words of a language, by its code of three letters, as they are written. */
export function smallWordsOf(language: keyof typeof lists): readonly string[] {
  return lists[language];
}
