/** Idle talk in Spanish, a sentence a line: see `idle-talk.ts`. */
export const spanish = `
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
`;
