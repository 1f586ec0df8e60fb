/** Idle talk in Catalan, a sentence a line: see `idle-talk.ts`. */
export const catalan = `
  D'acord, gràcies.
  Moltes gràcies per tot, una abraçada.
  Hola, bona tarda.
  Sí, és clar.
  No, res, deixeu-ho estar.
  Perfecte, quedem així.
  Prova, un, dos, tres.
  Hahaha que bo.
  Sou el pitjor, idiotes, quin fàstic de gent.
  Ves a la merda.
  Em cago en tot, quin dia porto.
  Som una agència i podem posar la vostra pàgina la primera a Google.
  Oferim serveis de màrqueting digital i disseny web a bon preu.
  Guanyeu diners des de casa invertint en criptomonedes.
  Heu estat seleccionat com a guanyador d'un premi d'un milió.
  Pastilles barates sense recepta, cliqueu aquí.
  Adjunto el meu currículum per si busqueu personal.
  Teniu vacants? M'agradaria treballar amb vosaltres.
  Us adjuntem la factura de la llum d'aquest mes.
  Som fabricants de caixes de cartró i us volem presentar el nostre catàleg.
  Recordatori de la reunió de veïns de dijous.
  M'ajudes amb els deures de matemàtiques?
  Quina és la capital d'Austràlia?
  Escriu-me un poema sobre la primavera.
  Em passes la recepta del gaspatxo?
  A qui votaràs a les eleccions?
  El govern ens roba a tots amb els impostos.
  Qui va guanyar el partit d'ahir?
  Quin temps farà demà a la costa?
  A quina hora surt l'autobús a l'aeroport?
  Hola bonica, vols quedar aquesta nit?
  Mare, ja he arribat, compra llet.
  Reenvia aquest missatge a deu amics o tindràs mala sort.
  Déu us beneeixi avui i sempre.
  Vull hora amb el metge pel mal d'esquena.
  És aquí la comissaria?
  Em podeu recomanar un hotel a prop de la platja?
  Com es diu gràcies en japonès?
  Explica'm un acudit.
  Què en penses de la intel·ligència artificial?
  Fora de l'oficina fins dilluns, resposta automàtica.
  No s'ha pogut lliurar el vostre missatge al destinatari.
  La sèrie d'ahir a la nit va tenir un final dolentíssim.
  Venc bicicleta gairebé nova, preu a convenir.
  Busco pis de lloguer amb dues habitacions.
  Quina calorada fa avui, no es pot ni respirar.
  Sembla que demà plourà a bots i barrals.
  Bon dia, com t'has llevat?
  Avui ha nevat a la muntanya i els nets estan feliços.
  Quin partidàs ahir a la nit, vam guanyar a l'últim minut!
  El porter va estar fatal, va regalar dos gols.
  Què li diu un peix a un altre? Res.
  Hahaha, em peto de riure amb tu.
  La meva àvia feia les millors croquetes del món.
  Jo al sofregit hi tiro un rajolí de vi blanc.
  Ahir vaig enfornar pa i em va sortir duríssim.
  He vist les notícies i quin desastre de món.
  Els polítics sempre prometen i mai no compleixen.
  El meu gat dorm tot el sant dia damunt la taula.
  Bon any nou per a tu i tota la família.
  Dissabte en faig quaranta i em sento com si en tingués vint.
  La lluna està preciosa aquesta nit.
  Em caus molt bé, tant de bo fossis el meu veí.
  Només passava a saludar, res més.
  Ací estem, prenent la fresca i veient passar la vesprada.
  La meva germana es casa a la primavera i ja ploro d'emoció.
  Fa un vent que s'endú els testos.
  Odio els dilluns, em pesen fins i tot les pestanyes.
  Per fi divendres! Aquesta nit surto a ballar.
  Els tomàquets de l'hort han sortit dolços com la mel.
  De petit somiava ser astronauta.
  Els sogres van venir a dinar i es van quedar fins a mitjanit.
  Estic llegint una novel·la de misteri que enganxa.
  El trànsit estava impossible per la marató.
  Anit vaig somiar que volava damunt la mar.
  Es nota que ve la tardor, ja cauen les fulles.
  D'acord, molt bé, perfecte, entesos.
  Adeu, que descansis i records als teus.
  Perdó, m'he equivocat de xat, això era per a la meva xicota.
  El nen ja camina i diu papa.
  Tinc una gana que em menjaria una vaca sencera.
  Has vist l'eclipsi? Ens vam quedar tots bocabadats.
  Que bé que fa olor el cafè acabat de fer.
  A la meva edat els genolls avisen quan canvia el temps.
  El ciclista colombià ha guanyat l'etapa de muntanya.
  Al meu poble les festes duren una setmana amb coets i banda.
  M'avorreixo moltíssim, explica'm alguna cosa divertida.
  Quin és el teu color preferit? El meu, el lila.
  Cal veure com passa el temps, ja torna a ser Nadal.
  La truita, amb ceba i poc quallada; la resta és pecat.
  Aquella cançó em posa la pell de gallina.
  Avui m'he tallat els cabells i ningú no se n'ha adonat.
  El tennista es va retirar plorant, quina llàstima.
  El meu lloro ha après a dir paraulotes.
  Diuen que la xocolata negra alegra el cor.
  Vam anar a buscar bolets i vam tornar amb el cistell buit.
  Bona nit, dolços somnis i fins demà.
  Uf, estic baldat, avui he carregat llenya tota la tarda.
  L'arròs se m'ha enganxat i l'olla ha quedat negra.
  Ha mort un actor que m'encantava, quina tristesa.
  La platja estava plena a vessar de turistes i para-sols.
  A ca nostra som més de dolç que de salat.
  Ha, aquesta és bona, te la copiaré.
  Quina boira tan espessa, no es veu ni el campanar.
  De quina via surt el regional cap a Girona?
  Desperta'm demà a les sis i quart.
  Posa un compte enrere de vuit minuts per als ous.
  Abaixa la música, que em fa mal el cap.
  encen el llum de la cuina
  Posa Els Amics de les Arts, va.
  Para la cançó.
  Quant fan set per vuit?
  Quantes culleradetes són trenta grams de sucre?
  Passa'm cinc milles a quilòmetres, si us plau.
  A quant va avui la lliura respecte de l'euro?
  Quina hora és ara a Buenos Aires?
  Qui era Guifré el Pelós?
  en quin any va començar la guerra dels segadors
  Explica'm què és un adverbi, que demà tinc examen de llengua.
  Fes-me un resum de Mirall trencat, unes dues pàgines.
  Quina és la muntanya més alta dels Països Catalans?
  Com es calcula l'àrea d'un trapezi?
  No entenc les fraccions, m'ho pots explicar amb pizzes?
  Què vol dir «xiuxiuejar»?
  Com se diu «ànec» en alemany?
  Tradueix-me això al francès: on és l'estació?
  s'escriu per que junt o separat?
  Anomena'm cinc mamífers marins
  Voldria taula per a sis dissabte a la nit, a la terrassa si pot ser.
  Coneixes algun lloc on facin bons calçots prop de Valls?
  Teniu habitació lliure per a dos adults i una criatura el pont de desembre?
  Cal passaport per anar a Escòcia?
  Anem a Menorca en vaixell o en avió, què trobes?
  Hem perdut l'enllaç a Frankfurt i dormirem a terra.
  Quins pobles bonics hi ha a la Garrotxa per fer-hi una escapada?
  rodalies torna a anar amb quaranta minuts de retard, quina vergonya de pais
  Com es fa l'allioli perquè no es talli?
  Quant de temps ha de bullir l'arròs integral?
  Què puc fer per sopar amb quatre carxofes i un ou?
  La coca de trempó em surt massa molla.
  Ma uela fa l'arròs al forn que t'ensomies.
  Se m'ha trencat un queixal, em podríeu donar hora per a aquesta setmana?
  tinc 38 i mitj de febre i mal de coll, què em prenc?
  És dolent prendre ibuprofèn en dejú?
  necessito la baixa, doctora, no em puc moure del llit
  On hi ha una farmàcia de guàrdia al Poblenou?
  El gos coixeja de la pota del darrere des d'ahir.
  Hem trobat una gossa sense xip al camí de la riera, de qui és?
  Els hàmsters poden menjar mandarina?
  Com ha quedat el Girona?
  Quants gols va fer la Bonmatí dissabte?
  Visca el Barça i visca Catalunya!
  El Joventut ha perdut a la pròrroga, no hi ha manera.
  quina carrera la del marquez avui a montmelo
  Els castellers de Vilafranca han descarregat el tres de deu.
  Qui té el rècord del món de salt d'alçada?
  Independència o res, n'estic tip de tant de pacte.
  L'alcaldessa no fa res per l'habitatge, només fotos.
  Tots els partits són iguals, xe, ací no es salva ningú.
  Tu creus que hi ha vida després de la mort?
  Diumenge farem la benedicció dels rams a les onze a la parròquia.
  Que Sant Antoni vos guardi el bestiar i la salut.
  la sequera al panta de sau fa feredat
  Cada estiu fa més calor, i encara n'hi ha que diuen que és normal.
  Recomanam una pelicula per veure amb els nens.
  Qui va escriure La plaça del Diamant?
  Quin llibre em regalaries per Sant Jordi?
  Com es juga a la botifarra?
  Algú té un truc per passar el nivell 80 del Candy Crush?
  Quants anys té la Rosalía?
  Saps que l'actor aquell de Merlí s'ha casat?
  es millor ser feliç o tenir rao
  Què va primer, l'ou o la gallina?
  Tens nom?
  D'on ets, que parles tan bé el català?
  Canta'm una cançó de bressol.
  T'estimo, petita, fins a la lluna i tornar.
  La meva dona vol el divorci i estic desfet.
  vols ser la meva xicota?
  no se com dirli al Pau q m'agrada.
  Recull la nena de piano a les sis, jo no hi arribo.
  Papa, m'he deixat les claus, a quina hora véns?
  Germanet, diumenge toca paella a ca la iaia.
  Pren nota: pa, iogurts, detergent i piles.
  Recorda'm que he de regar les plantes dijous.
  Per molts anys, Montse, que passis un dia ben bonic!
  Bones festes i que el tió us cagui molt!
  bon sant joan a tothom, vigileu amb els petards
  Molts d'anys i bons, des de Sóller.
  T'acompanyo en el sentiment, era una gran persona.
  Podem passar la reunió d'equip a dimarts a primera hora?
  Adjunto l'ordre del dia de la junta i l'acta de l'anterior.
  Avui teletreballo, si em necessiteu truqueu al mòbil.
  La cap m'ha tornat a carregar la feina del Ramon, no puc més.
  Estic acabant un cicle d'electromecànica i cerco empresa per fer-hi les pràctiques.
  Bon dia, soc auxiliar d'infermeria amb experiència i m'ofereixo per treballar caps de setmana.
  com poso en un curriculum que he estat dos anys a casa amb els fills?
  Què he de dur a l'ajuntament per empadronar-me?
  Voldria demanar un certificat de naixement al registre civil.
  Vull posar una denúncia, m'han robat la moto davant de casa.
  Hi ha un cotxe mal aparcat al gual, podeu enviar la grua municipal?
  Fins quan es pot fer la declaració de la renda?
  Es pot desgravar el lloguer si tinc menys de trenta-dos anys?
  Quan surten les llistes de preinscripció de l'institut?
  Bon dia, en Biel no vindrà a escola perquè té polls.
  l'excursio de cinque a les coves queda ajornada per la pluja
  El cotxe no arrenca, deu ser la bateria.
  Cada quants quilòmetres s'ha de canviar l'oli?
  A quant va el gasoil avui?
  Retencions a l'AP-7 a l'altura de Martorell, agafeu l'alternativa.
  Llogo habitació a estudiant a Gràcia, ben comunicada, 480 despeses a part.
  Ens apugen el lloguer dos-cents euros, és legal?
  El veí de dalt arrossega els mobles a mitjanit.
  S'avisa els veïns que dimarts es revisarà l'ascensor.
  quan s'han de plantar els alls?
  L'alfàbrega se m'ha mustiat tota, la rego massa?
  Pugó a les faves, algun remei casolà?
  com trec la sera d'espelma de les estovalles?
  Què va bé per desembossar la pica?
  Fes-me una taula d'estiraments per a l'esquena.
  Quants passos s'han de fer al dia?
  avui e corregut deu quilometres i no em sento les cames.
  El pa engreixa més que l'arròs?
  no puc dormir, compta ovelletes amb mi
  Soc Verge, com em va avui l'amor?
  Quina constel·lació és aquella que sembla una cadira?
  Quan hi ha lluna plena?
  Saps aquell que diu que n'hi havia dos i va caure el del mig?
  Fills de puta, a cagar a la via.
  Ets més curt que una màniga d'armilla.
  Si no envies aquesta estampeta a quinze persones perdràs la sort set anys.
  El vostre número de mòbil ha guanyat un cotxe, confirmeu les vostres dades.
  un princep us vol deixar la seva herencia, responeu amb urgencia
  Us oferim articles patrocinats i enllaços de qualitat per pujar al Google.
  Podem fer-vos la web i les xarxes socials, parlem deu minuts?
  Som una empresa de neteja de Sabadell i us fem un pressupost sense compromís.
  Instal·lem plaques solars a naus industrials amb subvenció de la Generalitat.
  Reviseu les pòlisses del negoci amb nosaltres, som corredoria d'assegurances.
  Impremta de Manresa: flyers, catàlegs i adhesius a preus de fàbrica.
  Us fem arribar la nostra factura de manteniment de l'ascensor del mes de març.
  que hi es la carme? ai, perdoni, m'he confos de telefon
  Merda, això era per al grup de pares.
  test test 123
  Em sentiu?
  Seré fora fins al 28 d'agost; en tornar respondré els vostres correus.
  Missatge retornat: l'adreça no existeix.
  Fantàstic!
  Merci, maco, molt amable.
  Ja ho he arreglat jo, gràcies igualment.
  gracies a vosaltres i bon cap de setmana
  Jajaja quin fart
  Cara plorant de riure i tres coets.
  Com va la vida, company?
  Per aquí fent el vermut, i tu?
  Avui no he fet res de profit, i que bé.
  Dona gust parlar amb gent tan atenta com tu.
  Ets un sol.
  Quin dilluns, mare meva.
  tinc son, tinc fred i vull anar-me'n a casa
  No arribem a final de mes ni de miracle.
  He d'anar a la caixa a cobrar un xec del meu pare.
  Val la pena amortitzar hipoteca ara que han baixat els interessos?
  Com faig una suma condicional al full de càlcul?
  Escriu-me un codi en Java que digui si un nombre és primer.
  On he deixat les ulleres?
  Quants dies falten per a la Mercè?
  Plourà al Maresme aquest vespre?
  quina tramuntana, a figueres volaven les teules
  Quin nom poso a un gatet blanc i negre?
  Ajuda'm a fer un discurs per als seixanta anys de mon pare.
  A la Fira de València hi havia més gent que a la guerra, xiquet.
`;
