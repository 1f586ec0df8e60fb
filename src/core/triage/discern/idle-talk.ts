/**
 * What people write that asks nothing of customer service: thanks, chatter, advertisements, what is meant for others. A message that is more like
 * these than like what SOPs are about is about none of them. Written from general knowledge; a sentence a line.
 */
export const idleTalk = {
  es: `
    Vale, gracias.
    Muchas gracias por todo, un abrazo.
    Hola, buenas tardes.
    Sí, claro.
    No, nada, déjelo.
    Perfecto, así quedamos.
    Prueba, uno, dos, tres.
    Jajaja qué bueno.
    Sois lo peor, idiotas, asco de gente.
    Vete a la mierda.
    Me cago en todo, qué día llevo.
    Somos una agencia y podemos poner su página la primera en Google.
    Ofrecemos servicios de marketing digital y diseño web a buen precio.
    Gane dinero desde casa invirtiendo en criptomonedas.
    Ha sido seleccionado como ganador de un premio de un millón.
    Pastillas baratas sin receta, pinche aquí.
    Adjunto mi currículum por si buscan personal.
    ¿Tienen vacantes? Me gustaría trabajar con ustedes.
    Les adjuntamos la factura de la luz de este mes.
    Somos fabricantes de cajas de cartón y queremos presentarles nuestro catálogo.
    Recordatorio de la reunión de vecinos del jueves.
    ¿Me ayudas con los deberes de matemáticas?
    ¿Cuál es la capital de Australia?
    Escríbeme un poema sobre la primavera.
    ¿Me pasas la receta del gazpacho?
    ¿A quién vas a votar en las elecciones?
    El gobierno nos roba a todos con los impuestos.
    ¿Quién ganó el partido de ayer?
    ¿Qué tiempo hará mañana en la costa?
    ¿A qué hora sale el autobús al aeropuerto?
    Hola guapa, ¿quieres quedar esta noche?
    Mamá, ya llegué, compra leche.
    Reenvía este mensaje a diez amigos o tendrás mala suerte.
    Dios le bendiga hoy y siempre.
    Quiero una cita con el médico por el dolor de espalda.
    ¿Es aquí la comisaría?
    ¿Me pueden recomendar un hotel cerca de la playa?
    ¿Cómo se dice gracias en japonés?
    Cuéntame un chiste.
    ¿Qué opinas de la inteligencia artificial?
    Fuera de la oficina hasta el lunes, respuesta automática.
    No se ha podido entregar su mensaje al destinatario.
    La serie de anoche tuvo un final malísimo.
    Vendo bicicleta casi nueva, precio a convenir.
    Busco piso de alquiler con dos habitaciones.
    Qué calorazo hace hoy, no se puede ni respirar.
    Parece que mañana lloverá a cántaros.
    Buenos días, ¿qué tal amaneciste?
    Hoy nevó en la sierra y los nietos están felices.
    Menudo partidazo anoche, ¡ganamos en el último minuto!
    El portero estuvo fatal, regaló dos goles.
    ¿Qué le dice un pez a otro? Nada.
    Jajaja, me muero de risa contigo.
    Mi abuela hacía las mejores croquetas del mundo.
    Al sofrito yo le echo un chorrito de vino blanco.
    Ayer horneé pan y me salió durísimo.
    Vi las noticias y qué desastre de mundo.
    Los políticos siempre prometen y nunca cumplen.
    Mi gato duerme todo el santo día encima de la mesa.
    Feliz Año Nuevo para ti y toda tu familia.
    Cumplo cuarenta el sábado y me siento como de veinte.
    La luna está preciosa esta noche.
    Me caes muy simpático, ojalá fueras mi vecino.
    Solo pasaba a saludar, nada más.
    Aquí andamos, tomando mate y viendo pasar la tarde.
    Mi hermana se casa en primavera y estoy que lloro.
    Hace un viento que se lleva las macetas.
    Odio los lunes, me pesan hasta las pestañas.
    ¡Por fin viernes! Esta noche salgo a bailar.
    Los tomates del huerto han salido dulces como la miel.
    De pequeño soñaba con ser astronauta.
    Mis suegros vinieron a almorzar y se quedaron hasta la medianoche.
    Estoy leyendo una novela de misterio que engancha.
    El tráfico estaba imposible por la maratón.
    Anoche soñé que volaba sobre el mar.
    Se nota que llega el otoño, ya caen las hojas.
    Vale, perfecto, de acuerdo.
    Chao, que descanses y saludos a los tuyos.
    Perdón, me equivoqué de chat, esto era para mi novia.
    El nene ya camina y dice papá.
    Tengo un hambre que me comería una vaca entera.
    ¿Viste el eclipse? Quedamos todos boquiabiertos.
    Qué rico huele el café recién hecho.
    A mi edad las rodillas avisan cuando cambia el tiempo.
    El ciclista colombiano ganó la etapa de montaña.
    En mi tierra las fiestas duran una semana con cohetes y banda.
    Estoy aburridísima, cuéntame algo gracioso.
    ¿Cuál es tu color favorito? El mío, el morado.
    Hay que ver cómo pasa el tiempo, ya es Navidad otra vez.
    La tortilla, con cebolla y poco cuajada; lo demás es pecado.
    Aquella canción me pone la piel de gallina.
    Hoy me corté el pelo y nadie lo notó.
    El tenista se retiró llorando, qué pena.
    Mi loro aprendió a decir groserías.
    Dicen que el chocolate negro alegra el corazón.
    Salimos a buscar setas y volvimos con la cesta vacía.
    Buenas noches, felices sueños y hasta mañana.
    Uf, estoy molido, hoy cargué leña toda la tarde.
    El arroz se me pegó y la olla quedó negra.
    Murió un actor que me encantaba, qué tristeza.
    La playa estaba a reventar de turistas y sombrillas.
    En mi casa somos más de dulce que de salado.
    Ja, esa estuvo buena, te la voy a copiar.
    Qué niebla tan espesa, no se ve ni el campanario.
    ¿De qué andén sale el AVE a Sevilla?
    Pon la alarma a las siete y media, por favor.
    Temporizador de doce minutos para los espaguetis.
    Sube un poco el volumen.
    apaga la luz del salon
    Ponme algo de Rosalía para limpiar la casa.
    Siguiente canción, esta no me gusta.
    ¿Cuánto es el quince por ciento de 340?
    Cuántos gramos tiene una taza de harina?
    Pásame 98 grados Fahrenheit a centígrados.
    ¿A cuánto está hoy el dólar en pesos colombianos?
    ¿Qué hora es ahora mismo en Tokio?
    ¿En qué año cayó el Imperio romano de Occidente?
    explicame la fotosintesis para un niño de quinto de primaria
    Nesecito un resumen de La casa de Bernarda Alba para mañana, que tengo examen.
    ¿Cuál es el río más largo de Sudamérica?
    Resuelve esta ecuación: dos equis más cinco igual a diecisiete.
    ¿Qué significa la palabra «procrastinar»?
    Traduce al inglés: me han robado la cartera en el metro.
    ¿Se escribe «haber» o «a ver» en esta frase?
    Dime los elementos de la tabla periódica que empiezan por c
    Mesa para cuatro el sábado a las nueve y media, a nombre de Ferrer.
    hay algun restaurante peruano bueno por el centro?
    Quisiera reservar una habitación doble con vistas al mar para el puente de agosto.
    ¿Hace falta visado para viajar a Vietnam?
    ¿Cuánto se tarda en coche de Bilbao a Burdeos?
    Se me ha cancelado el vuelo a Lima y estoy tirado en Barajas.
    Busco un pueblecito tranquilo en Asturias para desconectar unos días.
    ¿Con qué puedo sustituir el huevo en un bizcocho?
    ¿Cuánto tiempo se dejan las lentejas en remojo?
    Dime una cena ligera con calabacín y atún.
    las arepas me quedan crudas por dentro, que hago mal
    Me duele la muela desde el domingo, ¿me puede ver el dentista hoy?
    ¿Es normal que a un bebé de seis meses le dé fiebre con la vacuna?
    Doctor, llevo tres noches sin pegar ojo.
    Necesito renovar la receta de la tensión en el centro de salud.
    ¿Qué se toma para la resaca?
    Mi perra ha vomitado dos veces, ¿la llevo a urgencias?
    Se ha perdido un gato naranja en la calle Olmo, responde al nombre de Simba.
    ¿Cada cuánto hay que cortarle las uñas a un conejo?
    como quedo el boca-river?
    ¿Quién ganó el Gran Premio de Mónaco?
    Alcaraz está intratable en tierra batida este año.
    La selección de balonmano se mete en semifinales, ¡vamos!
    Qué robo de arbitraje, ese penalti no existió.
    ¿Cuántas medallas de oro tiene Simone Biles?
    El presidente dimite o no dimite, ya cansa el tema.
    A mí la monarquía me parece una cosa del pasado.
    ¿Crees en Dios o eres ateo?
    el domingo hay misa por el difunto don anselmo a las doce
    Que la Virgen del Carmen te acompañe, hermana.
    Qe ha pasado hoy en el mundo? Dime los titulares.
    Otro récord de temperatura en el Mediterráneo, nos estamos cargando el planeta.
    Recomiéndame una peli de miedo que no sea muy sangrienta.
    ¿Quién escribió Rayuela?
    ¿Alguien sabe cómo pasarse el último jefe del Elden Ring?
    ¿Qué edad tiene Shakira?
    Dicen que la cantante esa se ha vuelto a separar, no me lo creo ni yo.
    que sentido tiene la vida?
    ¿Somos libres o está todo escrito?
    ¿Tú duermes alguna vez, o estás siempre encendido?
    ¿Quién te ha programado?
    Repite conmigo: tres tristes tigres.
    ¿Te casarías conmigo?
    Te quiero mucho, mi vida, no sabes cuánto te echo de menos.
    creo q mi novio me engaña y no se q hacer.
    como le digo a una compañera de clase que me gusta
    Recoge tú a los niños, que yo salgo tarde del turno.
    Cariño, ¿sacaste el pollo del congelador?
    Tía Loli, el domingo comemos en casa de los abuelos, trae el postre.
    Apunta en la lista: huevos, papel higiénico y pienso del perro.
    Recuérdame llamar a mi madre a las seis.
    ¡Feliz cumpleaños, campeona, que cumplas muchos más!
    Felices Reyes a todos, que os traigan salud y trabajo.
    Enhorabuena por el bebé, es igualito a su padre.
    mi mas sentido pesame para ti y los tuyos
    ¿Movemos la reunión del comité al miércoles a las diez?
    Os paso el acta de ayer con los comentarios de Marta.
    No puedo conectarme a la videollamada, empezad sin mí.
    Mi jefe es un pesado, no me deja ni ir al baño.
    Estudio segundo de diseño gráfico y busco prácticas para este verano.
    Soy camarera con seis años de experiencia y carné de conducir, disponible ya.
    Mándame un modelo de carta de presentación para auxiliar administrativo.
    ¿Qué papeles piden en el ayuntamiento para empadronarse?
    Necesito cita para renovar el DNI, que me caduca en mayo.
    Quiero denunciar que anoche me rompieron la luna del coche en la calle.
    Los del tercero tienen la música a todo trapo a las dos de la mañana.
    ¿Cómo desgravo la hipoteca en la declaración de la renta?
    Hacienda me reclama el IRPF de hace cuatro años, vaya susto.
    ¿Cuándo empieza el plazo de matrícula del colegio público?
    Profe, Hugo no irá hoy a clase porque está con gastroenteritis.
    El coche hace un ruido raro al frenar y se me enciende un testigo amarillo.
    ¿Cuándo me toca pasar la ITV?
    donde esta la gasolinera mas barata por la a-6?
    Hay un accidente en la M-30 y llevamos media hora parados.
    Comparto piso en Lavapiés, cuarto exterior, 450 al mes con gastos.
    Vecinos, mañana cortan el agua de nueve a dos.
    Al limonero se le ponen amarillas las hojas, ¿será falta de hierro?
    ¿Cuándo se podan los rosales?
    ¿Cómo saco una mancha de vino tinto de la alfombra?
    Truco de la abuela: bicarbonato y vinagre para los azulejos.
    Hazme una rutina de ejercisio de veinte minutos sin pesas.
    cuantas calorias tiene un aguacate
    Llevo dos semanas sin azúcar y estoy que muerdo.
    ¿Cuántas horas debería dormir un adolescente?
    ¿Qué dice hoy el horóscopo para los Escorpio?
    ¿Cuántos planetas hay en el sistema solar?
    ¿A qué hora se ven mejor las Perseidas?
    ¿En qué se parece un elefante a una cama?
    Va un catalán, un gallego y un andaluz y entran en un bar...
    pendejos, chinguen a su madre
    Sos un boludo, no servís para nada.
    Cadena de oración: envíalo a doce personas y recibirás una bendición antes de medianoche.
    Su correo electrónico ganó la lotería europea, escriba a nuestro notario para cobrar.
    Soy la viuda de un general y deseo confiarle ocho millones de dólares.
    Bitcoin va a explotar, únete a nuestro grupo de señales en Telegram.
    Vendemos enlaces en periódicos con alta autoridad de dominio, desde 40 euros.
    Hemos analizado su web y tiene errores graves de posicionamiento.
    Empresa de limpieza de oficinas y comunidades, pida presupuesto sin compromiso.
    compare el seguro de sus locales y ahorre hasta un treinta por ciento
    Soy asesor energético y le puedo bajar la potencia contratada de la nave.
    Imprimimos folletos, tarjetas y lonas en 24 horas, le dejo nuestras tarifas.
    Adjuntamos factura 2024/118 por los servicios de gestoría, vencimiento a treinta días.
    Le recordamos que tiene pendiente la cuota de la cámara de comercio.
    ¿Está Paco? Ah, perdone, me equivoqué de número.
    Uy, eso no era para este grupo, bórralo.
    asdfgh prueba prueba
    hola??
    se me lee vien?
    Estoy de vacaciones hasta el 2 de septiembre; para urgencias, escriban a Nuria.
    Mail delivery failed: el buzón del usuario está lleno.
    Genial.
    Estupendo, mil gracias, muy amable.
    Ok
    Ya está, solucionado, olvídense.
    Jejeje
    Carita sonriente y un corazón rojo.
    pulgar arriba, aplauso, aplauso
    ¿Qué hay de nuevo, viejo?
    Aquí, tirado en el sofá sin hacer nada.
    ¿Y tú qué tal el finde?
    Eres un crack.
    Sois los mejores, de verdad, un trato de diez.
    Vaya lunes, se me ha quemado hasta el café.
    Estoy hasta las narices de todo el mundo.
    No me llega el sueldo ni a día veinte.
    tengo que ir al banco a actualizar la libreta de la abuela
    Haz un bizum de ocho euros a Carlos por las cañas.
    ¿A cuánto está el euríbor este mes?
    ¿Cómo hago una tabla dinámica en Excel?
    Se me ha colgado Windows y sale una pantalla azul.
    Escribe una función en Python que ordene una lista de fechas.
    ¿Por qué me da error este bucle for en JavaScript?
    ¿Dónde dejé aparcado el coche?
    ¿Cuántos días faltan para Semana Santa?
    si mi madre nacio en 1957, que edad tiene
    Nada de lluvia desde marzo, los pantanos están secos.
    Granizó tremendo acá en Mendoza y se perdió toda la uva.
    ¿Necesito paraguas esta tarde en Vigo?
    Invéntate un nombre original para una tortuga.
    Me toca cuidar a los sobrinos y ya me han pintado la pared.
    Juguemos a las veinte preguntas, piensa tú un animal.
    Lanza una moneda, cara o cruz.
    ¿Qué regalo a mi suegro, que tiene de todo?
    escribe unas palabras bonitas para la boda de mi prima, que soy el padrino
    ¿Me ayuda a redactar una carta de renuncia sin que suene a enfado?
    Estoy aprendiendo a tocar el cajón y los vecinos ya me odian.
    Qué paz da escuchar llover con la ventana abierta.
  `,
  ca: `
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
  `,
  en: `
    Okay, thanks.
    Thank you so much for everything, take care.
    Hello, good afternoon.
    Yes, of course.
    No, never mind.
    Perfect, that's settled then.
    Testing, one, two, three.
    Haha that's a good one.
    You are the worst, idiots, disgusting people.
    Go to hell.
    Damn it all, what a day I'm having.
    We are an agency and can rank your website first on Google.
    We offer digital marketing and web design services at great rates.
    Earn money from home by investing in cryptocurrency.
    You have been selected as the winner of a million prize.
    Cheap pills without prescription, click here.
    Please find my CV attached in case you are hiring.
    Do you have any vacancies? I'd love to work for you.
    Please find attached the electricity bill for this month.
    We manufacture cardboard boxes and would like to show you our catalogue.
    Reminder of the residents' meeting on Thursday.
    Can you help me with my maths homework?
    What is the capital of Australia?
    Write me a poem about spring.
    Could you send me the recipe for gazpacho?
    Who are you voting for in the elections?
    The government robs us all with taxes.
    Who won the game yesterday?
    What will the weather be like at the coast tomorrow?
    What time does the bus to the airport leave?
    Hi gorgeous, fancy meeting tonight?
    Mum, I'm home, buy some milk.
    Forward this message to ten friends or you'll have bad luck.
    God bless you today and always.
    I want a doctor's appointment for my back pain.
    Is this the police station?
    Can you recommend a hotel near the beach?
    How do you say thank you in Japanese?
    Tell me a joke.
    What do you think about artificial intelligence?
    Out of office until Monday, automatic reply.
    Your message could not be delivered to the recipient.
    The show last night had a terrible ending.
    Selling a nearly new bicycle, price negotiable.
    Looking for a two-bedroom flat to rent.
    It's boiling today, you can hardly breathe.
    Looks like it'll bucket down tomorrow.
    Morning, how did you sleep?
    It snowed in the hills today and the grandkids are thrilled.
    What a match last night, we won in the last minute!
    The goalkeeper was awful, he gifted two goals.
    What does one fish say to another? Nothing.
    Hahaha, you crack me up.
    My grandmother made the best croquettes in the world.
    I add a splash of white wine to the onions.
    I baked bread yesterday and it came out rock hard.
    I watched the news, what a mess the world's in.
    Politicians always promise and never deliver.
    My cat sleeps on the table all day long.
    Happy New Year to you and all the family.
    I turn forty on Saturday and feel twenty.
    The moon's gorgeous tonight.
    I like you, wish you lived next door.
    Just popping in to say hello, nothing else.
    Here we are, sipping tea and watching the afternoon go by.
    My sister's getting married in spring and I'm all teary.
    It's windy enough to blow the flowerpots away.
    I hate Mondays, even my eyelashes feel heavy.
    Friday at last! I'm going dancing tonight.
    The garden tomatoes came out sweet as honey.
    As a boy I dreamed of being an astronaut.
    The in-laws came for lunch and stayed till midnight.
    I'm reading a gripping mystery novel.
    Traffic was impossible because of the marathon.
    Last night I dreamt I was flying over the sea.
    You can feel autumn coming, leaves are falling.
    Okay, perfect, all agreed then.
    Bye, rest well and love to your folks.
    Oops, wrong chat, that was for my girlfriend.
    The little one's walking now and says dada.
    I'm so hungry I could eat a whole cow.
    Did you see the eclipse? We all stood gaping.
    Freshly brewed coffee smells so good.
    At my age my knees tell me when the weather's turning.
    The Colombian cyclist won the mountain stage.
    Back home the festival lasts a week, fireworks and brass bands.
    I'm so bored, tell me something funny.
    What's your favourite colour? Mine's purple.
    How time flies, it's Christmas again already.
    Omelette with onion and runny; anything else is a sin.
    That song gives me goosebumps.
    I got a haircut today and nobody noticed.
    The tennis player retired in tears, such a shame.
    My parrot has learned to swear.
    They say dark chocolate gladdens the heart.
    We went mushroom picking and returned with an empty basket.
    Good night, sweet dreams, see you tomorrow.
    Phew, I'm knackered, hauled firewood all afternoon.
    My rice stuck and the pot's black.
    An actor I adored has died, so sad.
    The beach was packed with tourists and parasols.
    In our house we're more sweet than savoury.
    Ha, good one, I'm stealing that.
    Such thick fog, you can't even see the steeple.
    Which platform does the Edinburgh train leave from?
    Set an alarm for quarter to six.
    Start a ten minute timer for the pasta.
    Turn it up a bit, I love this one.
    switch off the bedroom lights
    Play some Fleetwood Mac.
    Skip this song.
    What's 18 percent of 245?
    How many tablespoons in half a cup of butter?
    Convert six foot two into centimetres.
    What's the pound to the dollar at today?
    What time is it in Sydney right now?
    Who was king of England during the Great Fire of London?
    explain the water cycle to a seven year old
    I need five paragraphs on the causes of World War One by tonight.
    What is the largest desert on earth?
    How do you find the slope of a line from two points?
    Can you check whether my essay on Macbeth has a decent thesis?
    Balance this equation for me, hydrogen plus oxygen gives water.
    What does "ubiquitous" mean?
    How do I say "where is the bathroom" in Italian?
    Is it "affect" or "effect" in this sentence?
    table for two on friday at eight, near the window if possible
    Any decent Thai places round here that do vegan?
    I'd like a twin room for three nights over the bank holiday weekend, breakfast included.
    Do Americans need a visa for Brazil?
    How long's the drive from Denver to Salt Lake City?
    Our flight's been cancelled and we're sleeping on the airport floor.
    Where should we go for a honeymoon in October that isn't too hot?
    The ferry to Skye was so choppy I turned green.
    What can I use instead of buttermilk in pancakes?
    how long do you roast a five pound chicken
    Give me a quick dinner with chickpeas and spinach.
    My Yorkshire puddings never rise, any tips?
    I've chipped a front tooth, could the dentist squeeze me in today?
    Is it OK to take paracetamol and ibuprofen together?
    I'd like to book my flu jab with the nurse.
    My toddler has a rash all over his tummy and I'm worried.
    What's a normal resting heart rate for a woman of sixty?
    The dog ate a whole bar of dark chocolate, what do I do?
    lost: tabby cat, white paws, last seen around mill lane
    How often should you bathe a guinea pig?
    Did the Yankees win last night?
    What's the score in the cricket?
    Lakers by twelve, I told you so!
    That was never offside, the ref needs glasses.
    Who won the women's final at Wimbledon in 2019?
    When does the Six Nations start?
    The prime minister couldn't run a bath, never mind a country.
    vote blue no matter who
    Politicians in Washington are all bought and paid for.
    Do you believe in God?
    Choir practice has moved to Wednesday because of the funeral.
    Jesus loves you, read John chapter three.
    Give me today's headlines.
    The ice caps are melting and everybody's just carrying on.
    reccomend me a feel-good movie for a rainy Sunday.
    Who wrote Wuthering Heights?
    i cant beat the final boss, he keeps killing me with the fire thing
    How old is Dolly Parton?
    Did you hear those two from Love Island split up?
    What is the meaning of life?
    If a tree falls in a forest and nobody hears it, does it make a sound?
    Do you ever get tired?
    Who made you?
    What's your name, and are you a boy or a girl?
    Can you pass the Turing test?
    sing me a song
    Will you marry me?
    I miss you so much babe, can't wait for Saturday.
    I think my husband is seeing somebody else.
    How do I ask a girl to prom without it being weird?
    can u grab the kids from football, I'm stuck in a meeting.
    Mom said dinner's at six, don't be late.
    Love, did you put the bins out?
    Add milk, eggs and bin bags to my shopping list.
    remind me to ring the plumber tomorrow morning
    Happy birthday mate, have a cracking day!
    Merry Christmas from all of us at number twelve.
    Happy Thanksgiving y'all, hope the turkey's good.
    Congratulations on the new baby, she's adorable.
    So sorry to hear about your dad, thinking of you all.
    Could we push the stand-up to half ten?
    Minutes from yesterday's steering group are attached, please send corrections by Friday.
    You're on mute.
    my boss just scheduled a call at 6pm on a friday, unbelievable
    I'm a second-year marketing student looking for a summer internship.
    Experienced forklift driver seeking full-time work, references available.
    How do I explain a two year gap on my resume?
    Where do I register to vote after moving to a new council?
    I need an appointment to renew my driver's license at the DMV.
    I want to report a break-in at my neighbour's house.
    When's the deadline for self assessment?
    Can I claim my home office on my federal taxes?
    ella wont be in class today, shes got an ear infection
    My car's making a grinding noise when I brake.
    When's my MOT due?
    Where's the cheapest gas near exit 42?
    Avoid the M25, it's at a standstill from junction nine.
    Got a parking ticket outside my own house, absolute joke.
    Room to let in a friendly houseshare in Leeds, £480 a month all in.
    Our landlord won't fix the damp and the baby's coughing.
    Next door's teenager is learning the drums, pray for us.
    the recycling will be collected on tuesday this week owing to the bank holiday
    When should I prune my hydrangeas?
    Slugs have eaten every single lettuce.
    why are teh leaves on my monstera going brown?
    How do you get candle wax out of a carpet?
    Best way to unblock a kitchen sink?
    gimme a beginer workout for bad knees.
    How many calories in a banana?
    Day nine without carbs and I'd fight someone for toast.
    i keep waking up at 3am, is it stress?
    What's my horoscope, I'm a Gemini?
    How far is Mars from the sun?
    Will we be able to see the northern lights tonight in Norfolk?
    Knock knock.
    Why did the scarecrow get a promotion?
    Shut up you useless tin can.
    You lot are a bunch of absolute muppets.
    Screw you, moron.
    copy and paste this on your wall or your profile photos become public property at midnight
    Dear beneficiary, your compensation fund of 4.5 million USD has been approved by the bank.
    Greetings, I am a barrister to a late client who shares your surname.
    Our AI trading bot turned 250 dollars into nine grand in a week, join now.
    I'd like to place a guest post with a dofollow link on your blog.
    I ran a quick audit of your site and found 37 errors hurting your rankings.
    We're a local office cleaning company and could pop by for a free quote.
    Is your business insurance up for renewal? We can beat any quote.
    Cut your company's energy bills by switching to our fixed commercial tariff.
    We print brochures, banners and business cards at trade prices.
    Please see attached our invoice for bookkeeping services in February, payable within thirty days.
    Unlock a business loan of up to 200k with no credit check.
    Hi, is that Dave? Sorry, must've got the wrong number.
    Whoops, meant for the family group, ignore me.
    test
    Can anybody hear me?
    I am on maternity leave until June; please contact Priya instead.
    Undeliverable: recipient's mailbox is full.
    brilliant
    Cheers
    Sounds good to me.
    thx so much ur a star
    All sorted now, no need to reply.
    lol
    Crying laughing face, thumbs up.
    Not much, just chilling, you?
    How was your weekend?
    youre the best
    You've been an absolute gem, honestly.
    What a Monday, I've spilt coffee on everything.
    I'm so done with today.
    Everything's so expensive, I don't know how folk manage.
    Got to nip to the bank to pay in Nan's cheque.
    Should I fix my mortgage for two years or five?
    How do I do a vlookup across two sheets?
    Write a Python script that renames all the files in a folder.
    why am i getting a null pointer exception here
    What's a good way to remeber the order of the planets?
    Where did I park?
    How many days till Halloween?
    Do I need an umbrella today?
    It's 104 here in Phoenix and the AC just died.
    Help me think of a name for a ginger kitten.
    Flip a coin.
    Write a best man's speech that's funny but won't upset his gran.
    what do you get a father in law who has everything?
    I'm learning the ukulele and my family wants me to stop.
    Rearrange the letters in "listen" to make another word.
    Haven't seen a soul all day, just me and the radio.
  `,
} as const;
