import { isFirstName } from '../../placeholder/first-names';
import { fold } from '../../text/fold';

/** More first names of people who write to shops, folded. */
const names =
  'aaron abdul abel abigail adela adil adria agata agnes agustin agusti ahmed aida aina ainara ainhoa aitana aitor alan alana alba alberta aleix alejandrina ' +
  'alexandra alexandre alexia alexis alfonso alfred alfredo ali alina allison almudena alok amaia amanda amaya amelie amina amir amit amparo amy anabel anais ananya ander ' +
  'andres ane anita ankit anton antonella antonia araceli arantxa aroa arjun armando arthur arturo asier aurelio aurora axel ayesha aziz barbara bart bartomeu beatrice begona belen ben benito ' +
  'benjamin bernardo bernat bianca biel bilal blanca boris brandon brenda brian brigitte bruna caitlin camila camille candela carlota carmelo caroline casandra catalina caterina ' +
  'catherine cecilia celia cesc charles charlie chen chiara chloe chris christian christine christopher ciara claire claudio clemente colin connor conchita craig daisy damian dani daniela ' +
  'danielle darren deborah delia denis dennis desiree dimitri dmitri dolores dominic dominik donna donald doris douglas dylan edgar edith edu edward edwin eileen elias elisa elisenda eloi eloy elvira emil emilia emilio ' +
  'emiliano emmanuel encarna enzo eric erica erika ernest ernesto erin esperanza esteban estefania estel estela estrella ethan eugenia eugenio eulalia eusebi ezequiel fabian fabio fabricio farah ' +
  'fatiha fatou federico felix ferdinand fiona florence florian francesca franck frank freya friedrich gabriela gabriele gael gaizka garazi gary gaston gavin gemma genis geoffrey georgina ' +
  'gerardo gianluca gina giorgio giovanni giulia giuseppe gisela gorka graham greta gregorio griselda guadalupe gustavo hamza hanna hannah hans hassan heather hector heinrich helen henry herman ' +
  'hiroshi hussein ian iain ibai ibrahim idoia igor iker imane imran inaki ingrid inma inmaculada iolanda ioana ionut irati iris irina isaac isidro ismael itziar ivana ivo izan jacinto jack jaime ' +
  'jakub jamal jan janet jasmine jason jaume javi jeff jeffrey jenna jennifer jeremy jessica jill jim jimena joana joanna joanne johanna johannes jon jonas jonathan jone jordana josefina ' +
  'joseph josh josue joyce juancho judith julie julien juliet jurgen justin karen karim karl karolina kathleen kathryn katie kayla keith kelly kenneth khadija kieran kim kimberly klaus koldo krzysztof ' +
  'kyle lamin lars latifa lauren leandro lei leila leire leonardo leonor leticia lewis liam liliana lilian lin lindsay lisa lluc llucia logan lorenzo louis louise lourdes luca luciana luciano luigi luisa lukas ' +
  'luke lydia maciej macarena maddalen magdalena maialen maite maitane malcolm malik manolo manu manuela marcal marcel marcela marcello marcelo margaret margarida margarita maribel maricarmen marisa marisol ' +
  'marius markus marlene martha martí mathew mateu matias matilde matteo matthew maurice mauricio meera megan mehdi melanie melissa mercè meritxell mia micaela michal michelle miguelangel mikel milan ' +
  'mireia mohamed mohammed moises molly monique moussa mustafa nadia naiara nadine naomi narcis natasha nathan neil nerea nestor nicholas nick nicola nicole nikolai nils nicoleta noah noelia noemi nora norma octavi octavio ' +
  'olaf olatz oleg oleksandr omar oriana osman otto oussama owen pamela pascal pascual pascuala patrick patrici paul paulina paulo pavel pere perico philip philippe piotr pierre priya purificacion rachel rachid rafa rahul ramona ramiro ' +
  'raj rajesh ravi rebeca rebecca regina renata rene richard rita rob robin rodolfo rodrigo roland roman romina ronald rory roser roxana rosalia rosana rosamaria rupert ryan saida said samantha sami samira samuel sandeep sandro ' +
  'santi santiago sanjay scott sean sebastian selena selma serena sheila shannon shirley siobhan simon simona sofie soledad sonja sophia stefan stefania stefano stephanie stephen steve steven stuart sunita sven sylvia tamara tania tatiana ' +
  'ted telma teodoro terry thiago thierry tiago tim timothy tina tobias todd tommaso tracy txema ulrich unai uriel ursula valentin valentina valeria vanesa vanessa vasile vera vicky vikram vincent vincenzo virginia vladimir walter wei wendy werner wilhelm william ' +
  'wojciech xabier xenia ximena ximo xiomara xoan yago yan yasmin yassine yasmina yolanda youssef yuri yusuf zach zahra zakaria zara zoe zoltan zuzana';

const known: ReadonlySet<string> = new Set(fold(names).split(' '));

/** First names that are words besides, folded: with a capital at the beginning of a sentence, and in small letters, they say nothing. */
const words: ReadonlySet<string> = new Set(
  (
    'alba angel angels aurora blanca candela cesar clara daisy dolores dolors esperanza estel estrella frank gael gloria grace heather iris jack jan jasmine jean jesus leo lin linda ' +
    'lola mar marc marcos margarita marina mark max mercedes merce milan mia neus nil nina noa olivia pascual pau pep pepe pilar pol regina rita rob robin roman rosa rosario roser ruth said salvador ' +
    'santiago simon sol soledad ted tomas vera victor victoria virginia will zara estela lei ali luca luz gary norma amparo lourdes guadalupe camila imane aida ' +
    'joan cesc enzo marcal pere candela axel ian consuelo bart celia concha bruna rose mary jon ane kim'
  ).split(' '),
);
/** Words that are surnames, folded, besides those that end as most of Spain do. */
const surnames: ReadonlySet<string> = new Set(
  (
    'garcia vidal puig serra ferrer soler roca vila riera pujol rovira sala font costa bosch casals torres romero navarro moreno munoz alonso gil ortega castro delgado ortiz marin rubio molina morales suarez medina ' +
    'castillo cortes lozano guerrero cano prieto calvo vega cabrera campos fuentes carrasco diez reyes herrera ibanez ferrero blasco ramos serrano santos blanco iglesias rojas ruiz crespo pastor montero pascual soto ' +
    'smith jones williams brown taylor davies evans wilson johnson robinson wright thompson walker hughes edwards roberts jackson lewis harris clarke patel murphy kelly obrien osullivan mcdonald campbell stewart ' +
    'anderson miller clark scott adams nelson mitchell khan singh kumar silva santos pereira rossi muller schmidt dubois martin etxebarria goikoetxea nowak'
  ).split(' '),
);

/** How surely a word is a first name. */
export type NameWord = 'name' | 'maybe' | undefined;

/** Whether a word is a first name, whatever its capitals: `maybe` where it is another word as well. */
export function nameWord(word: string): NameWord {
  const folded = fold(word);
  const isName = known.has(folded) || isFirstName(folded.charAt(0).toUpperCase() + folded.slice(1));
  if (!isName) return undefined;
  return words.has(folded) ? 'maybe' : 'name';
}

/** Whether a word is a surname, whatever its capitals. */
export function isSurname(word: string): boolean {
  const folded = fold(word).replace(/['’]/g, '');
  return surnames.has(folded) || (folded.length > 4 && folded.endsWith('ez') && !notSurnames.has(folded));
}

const notSurnames: ReadonlySet<string> = new Set([
  'vejez',
  'validez',
  'rapidez',
  'sencillez',
  'escasez',
  'fluidez',
  'timidez',
  'altivez',
  'madurez',
  'solidez',
  'nitidez',
  'calidez',
  'acabez',
]);
