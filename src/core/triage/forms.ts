import type { StemmedLanguage } from '../language/stem';
import { wordKey } from '../language/word-key';

/**
 * Spanish verbs whose root changes where it is stressed, which no stemmer undoes: each with its root as it is and as it becomes. Forms that are
 * words of their own (`cuenta`, `prueba`, `duelo`) stay as they are.
 */
const changing = `cerrar/cierr encender/enciend perder/pierd empezar/empiez comenzar/comienz entender/entiend defender/defiend calentar/calient despertar/despiert
    sentar/sient fregar/frieg regar/rieg temblar/tiembl negar/nieg apretar/apriet pensar/piens recomendar/recomiend atravesar/atravies extender/extiend
    preferir/prefier mentir/mient sugerir/sugier referir/refier devolver/devuelv volver/vuelv envolver/envuelv resolver/resuelv mover/muev llover/lluev
    doler/duel morir/muer dormir/duerm encontrar/encuentr recordar/recuerd acordar/acuerd mostrar/muestr demostrar/demuestr probar/prueb costar/cuest
    colgar/cuelg soltar/suelt sonar/suen rodar/rued volar/vuel contar/cuent comprobar/comprueb aprobar/aprueb renovar/renuev
    pedir/pid despedir/despid impedir/impid servir/sirv repetir/repit seguir/sig conseguir/consig elegir/elij corregir/corrij medir/mid vestir/vist`;
/** What follows the changed root in the present, of whichever conjugation. */
const endings = ['o', 'a', 'as', 'an', 'e', 'es', 'en'];
/** Forms that mean something else far more often. */
const themselves = new Set(
  'cuenta cuentas cuento cuentos muestra muestras prueba pruebas vuelo vuelos duelo duelos cuelgo siento siente sientes sienten sienta vista vistas viste visto'.split(
    ' ',
  ),
);

/** Forms that have little in common with their verb, and the verb. */
const irregular: Readonly<Record<StemmedLanguage, string>> = {
  es: `roto=romper rota=romper rotos=romper rotas=romper devuelto=devolver devuelta=devolver devueltos=devolver devueltas=devolver vuelto=volver
    abierto=abrir abierta=abrir abiertos=abrir abiertas=abrir escrito=escribir escrita=escribir resuelto=resolver resuelta=resolver envuelto=envolver
    muerto=morir muerta=morir murio=morir murieron=morir cubierto=cubrir cubierta=cubrir suelto=soltar suelta=soltar pidio=pedir pidieron=pedir
    pidiendo=pedir sirvio=servir sirvieron=servir durmio=dormir siguio=seguir siguieron=seguir siguiendo=seguir sigue=seguir sigues=seguir siguen=seguir elegi=elegir eligio=elegir elige=elegir eligen=elegir
    consigue=conseguir consiguen=conseguir corrige=corregir corrigen=corregir prefirio=preferir mintio=mentir mintiendo=mentir cayo=caer cayeron=caer caido=caer caida=caer cae=caer caen=caer trajo=traer
    trajeron=traer traido=traer traigo=traer trae=traer traen=traer vino=venir vinieron=venir viene=venir vienen=venir venia=venir
    venian=venir vendra=venir vendran=venir puse=poner puso=poner pusieron=poner pusimos=poner puesto=poner puesta=poner pongo=poner pone=poner
    ponen=poner ponia=poner sale=salir salen=salir salio=salir salieron=salir saldra=salir oigo=oír oye=oír oyen=oír leo=leer leyo=leer
    cupo=caber cabe=caber quepo=caber huele=oler huelen=oler`,
  ca: `rebut=rebre rebuda=rebre rebuts=rebre rebo=rebre rep=rebre reben=rebre trencat=trencar tret=treure treta=treure trec=treure treu=treure treuen=treure trageu=treure
    venut=vendre venuda=vendre venuts=vendre veneu=vendre venc=vendre perdut=perdre perduda=perdre perduts=perdre pres=prendre presa=prendre
    ences=encendre encesa=encendre encen=encendre escrit=escriure escrita=escriure escric=escriure resolt=resoldre resolta=resoldre vingut=venir
    vinguda=venir ve=venir venen=venir vindra=venir vindre=venir vindria=venir mort=morir morta=morir caigut=caure caiguda=caure cau=caure cauen=caure
    dut=dur duta=dur duen=dur duc=dur du=dur obert=obrir oberta=obrir oberts=obrir obertes=obrir obro=obrir tinguda=tenir volgut=voler
    surt=sortir surten=sortir surto=sortir cus=cosir cusen=cosir romput=rompre rompuda=rompre trobe=trobar`,
  en: `sent=send bought=buy paid=pay came=come broke=break broken=break lost=lose took=take taken=take chose=choose chosen=choose gave=give given=give
    forgot=forget forgotten=forget went=go gone=go stole=steal stolen=steal wrote=write written=write kept=keep told=tell found=find held=hold
    shrank=shrink shrunk=shrink tore=tear torn=tear stuck=stick withdrew=withdraw withdrawn=withdraw spent=spend sold=sell left=leave fell=fall
    fallen=fall spoke=speak spoken=speak wore=wear worn=wear threw=throw thrown=throw brought=bring caught=catch thought=think burnt=burn
    spilt=spill spelt=spell mistook=mistake mistaken=mistake overpaid=overpay froze=freeze frozen=freeze drove=drive driven=drive hid=hide hidden=hide
    ate=eat eaten=eat saw=see seen=see knew=know known=know grew=grow grown=grow felt=feel meant=mean ran=run began=begin begun=begin
    rang=ring bitten=bite died=die dying=die`,
};

const bases: Readonly<Record<StemmedLanguage, ReadonlyMap<string, string>>> = {
  es: new Map([...changed(), ...listed('es')]),
  ca: new Map(listed('ca')),
  en: new Map(listed('en')),
};

/** The verb that a form belongs to, where no stemmer finds it (`enciende`, `devuelto`, `sent`); any other word is its own. */
export function baseForm(key: string, language: StemmedLanguage): string {
  return bases[language].get(key) ?? key;
}

function changed(): [string, string][] {
  return changing
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split('/'))
    .flatMap(([verb = '', root = '']) => endings.map((ending): [string, string] => [root + ending, wordKey(verb)]))
    .filter(([form]) => !themselves.has(form));
}

function listed(language: StemmedLanguage): [string, string][] {
  return irregular[language]
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split('='))
    .map(([form = '', verb = '']) => [form, wordKey(verb)]);
}
