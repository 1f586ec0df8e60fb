/** The small print that companies put below mails. */

const begins =
  /^[*_\s]{0,5}(?:aviso (?:legal|de confidencialidad|de privacidad|importante sobre)|avis (?:legal|de confidencialitat)|confidentiality(?: notice)?\s?:|confidencialidad\s?:|confidencialitat\s?:|disclaimer|legal notice|nota legal|advertencia legal|advertencia legal|clausula de|clausula de|proteccion de datos|proteccio de dades|data protection|privacy notice|aviso lopd|avis de confidentialite|aviso de confidencialidade|nota di riservatezza|vertraulichkeitshinweis)/;
const thisMail =
  /\b(?:est[ea]|the|this|aquest|ce|diese|questo|esta|a presente|il presente|el presente|la present|el present)\s(?:presente\s|present\s)?(?:mensaje|correo|e-?mail|message|missatge|mail|communication|comunicacion|comunicacio|transmission|transmision|mensagem|courriel|messaggio|comunicazione)\b.{0,250}?(?:confiden|privileg|destinat[aa]ri|intended|exclusiv|vertraulich|riservat|destinatario|destinataria)/s;
const law =
  /(?:de acuerdo con|de conformidad con|en cumplimiento del?|d[’']acord amb|de conformitat amb|en compliment de|in accordance with|pursuant to|le informamos de que sus datos|us informem que les vostres dades).{0,200}?(?:rgpd|lopd|gdpr|reglamento \(?u|proteccion de datos|proteccio de dades|data protection|lssi|2016\/679|datos personales|dades personals|personal data)/s;
const mistake =
  /(?:si (?:usted )?no es (?:usted )?(?:el|la) destinatari|si ha recibido (?:este|esta)|si heu rebut aquest|si ha rebut aquest|si no (?:sou|es|n[’']es) el destinatari|if you (?:are not the intended|have received this|received this)|se recebeu est[ea]|si vous (?:avez recu|n[’']etes pas)|wenn sie nicht der richtige|se avete ricevuto|se ha ricevuto)/;
const trees =
  /(?:antes de imprimir|abans d[’']imprimir|before (?:you )?print|consider the environment|piense (?:en el|bien si)|pens(?:a|eu) en el medi|protege el medio ambiente|avant d[’']imprimer|prima di stampare|antes de imprimir)/;
const virus =
  /^(?:libre de virus|lliure de virus|virus-free|este correo .{0,30} no tiene virus|sem virus|garanti sans virus)/;

/** Whether a folded paragraph is small print. */
export function isDisclaimer(paragraph: string): boolean {
  if (begins.test(paragraph) || virus.test(paragraph)) return true;
  return paragraph.length > 40 && [thisMail, law, mistake, trees].some((one) => one.test(paragraph));
}
