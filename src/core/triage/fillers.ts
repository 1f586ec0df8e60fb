import { wordsOf } from '../language/words';

/**
 * Words of asking, thanking and greeting, and small words beyond the stop words: they stand in any message and say
 * nothing about which one it is. What says
 * something in some shops (`problem`, `change`) is not among them. Written from general knowledge, for all languages at
 * once: `por favor` in an English message is no more telling than in a Spanish one.
 */
const fillers = new Set(
  wordsOf(`
  hola buenas buenos buen dias dia tardes noches saludos saludo cordial cordiales atentamente gracias muchas favor porfa porfavor estimado estimada estimados estimadas
  señor señora quisiera quiero querria queria quería gustaria necesito necesitaria necesidad desearia deseo ayuda ayudar ayudarme ayudadme ayudeis puedo podria podriais puedes podeis pueden puede podrian
  saber decir decirme decidme dime explicar explicarme indicar indicarme informar informacion informarme consulta pregunta duda hacer haceis tengo tener teneis tiene hay ser estar estoy soy sido
  mismo misma algun alguna cualquier favor siento perdon perdona perdonad disculpa disculpe disculpad gracia espero quedo atenta atento respuesta antemano pues vale entonces ademas aunque
  todo toda todos todas esto eso este esta estos estas ese esa esos esas aquel aquella algo nada nadie siempre nunca muy mucho mucha tan tanto asi aqui ahi alli ahora luego hoy ayer manana ir voy va vamos iba era eran fue fueron sea han has he hemos habeis haya nos os les unos unas mes meses semana semanas usted ustedes vosotros nosotros ella ellos mio mia tuyo suyo explica explicame
  bon bona tarda nit adeu salutacions cordialment atentament gracies moltes plau sisplau siusplau benvolgut benvolguda benvolguts voldria vull volia agradaria necessito ajuda ajudar ajudeu puc podria podeu podrien pot
  saber dir digueu digues explicar indicar informar consulta pregunta dubte fer feu tinc tenir teniu hi ha soc sentim perdo perdoneu disculpeu espero resposta endavant doncs tambe
  uns unes us setmana setmanes mesos aixo allo aquest aquesta aquests aquestes tot tota tots totes res algu ningu sempre mai molt molta tan tant aqui alla ara avui ahir dema anar vaig anem era eren siguin han has he hem heu explica
  vos tenes podes podria podrian pudieran pudiera queres quieres quiere quieren quiero quisieramos querria oye oiga oigan disculpen perdonen buenisimo regale regaleme che dale porfis aca alla nomas ahorita ahora
  dele bueno buena buenas vale ok okay vaya ojala jaja jajaja jeje favorcito amablemente agradezco agradeceria agradecido
  acuerdo cuentame cuenteme contadme
  acord merci merces vullc voldriem vosaltres voste vostes nosatros mosatros vosatros noltros voltros tindre vindre podrieu podriem sapigueu saps sabeu sabriau bones salut salutacio
  vinga apa gracies atentament haha jaja quants quantes quanta quant
  hi hello hey dear sir madam good morning afternoon evening regards sincerely cheers thanks thank please pls plz kindly want wanna need would like love could can may might help helping assist assistance aid support
  know tell inform information question ask asking wonder wondering let try trying do does did doing have having got gotta be being sorry appreciate hope hoping advance u ur im ive id ill dont going go gonna gotten been being today yesterday tomorrow really just very so lot lots bit one ones thing things something anything nothing everything there here ok okay hiya howdy folks guys ta cheers thank plus whatever anyway basically actually
`).map(({ key }) => key),
);

/** Whether a word only asks, thanks or greets. */
export function isFiller(key: string): boolean {
  return fillers.has(key);
}
