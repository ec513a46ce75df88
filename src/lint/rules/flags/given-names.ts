/**
 * Frequent given names of the United States (Social Security Administration, popular names by
 * decade), without those that are words as well (Grace, Mark, Will), and short forms with another
 * first letter than the name they stand for.
 */

const list = (names: string) => new Set(names.split(' '))

export const givenNames = list(
  'james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick raymond jerry dennis tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan gabriel bruce logan juan carlos luis miguel angel diego antonio javier marcus malik omar ahmed mohammed liam mason elijah oliver lucas isaac caleb mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy sandra betty ashley emily kimberly margaret donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia denise amber danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie tiffany jenna brianna gabriela camila sofia valentina lucia carmen guadalupe aaliyah destiny latoya keisha monique tanya yolanda alicia jasmine vanessa ariana layla fatima priya mei sasha trisha jake cody trevor derek jared marcos mateo tyrone darnell deshawn jamal terrence kiara kendra bianca abby abena adaeze addison adeline adrian agnes aiden aisha akua alejandro alina allison alvin amara amina amit ananya andre anil anjali araceli aria arjun arturo asher astrid aubrey ava beatrice beatriz bernice beth bethany bilal boris brenna brielle brody callie camden caroline cassidy cathy cesar chidi chloe citlali claire clara clarence clifford colleen colton consuelo cora courtney damian daphne darius deandre debbie deepa delilah devonte divya dmitri dominic doreen dwayne edna eduardo ekaterina eleanor elena elias ellen ellie emilia emmanuel emmett enzo erica erin ernesto esteban etienne eunice eva everly ezekiel ezra faisal felicia fernando fiona floyd francisco freya gabrielle gavin gina giovanni gladys glenn graciela gretchen guillermo gwen hadley hailey haley hana hans harriet hassan hector heidi herbert hiroshi hussein ibrahim ignacio igor ines ingrid irene irina isaiah isla itzel ivan jackie jamar jayden jenny jeremiah jermaine jill jillian joan joanne joaquin jolene josefina josephine josiah kara kareem karim katelyn kathy katie kavya kaylee keira kelsey kenji khadija khalid kinsley kiran kirsten klaus kofi krista kristen kristin kwame lacey lakisha lakshmi lamar landon latasha leah leanne leila leilani leonard leonardo leroy leslie levi lillian lindsay linh liz lois lorenzo loretta lorraine luca lucy lydia lynn mackenzie maggie makayla mallory mandy marcia mariam mario marisol marquis marvin matteo maureen maxwell maya mckenna meera melvin meredith mia mildred mindy minh miranda molly monica morgan myrtle nadia nadine naomi nasreen natalia natasha neha nell ngoc ngozi nia nina noor nora norma norman olga paisley paola patty peggy peyton phoebe phyllis pierre pooja priscilla rafael rajesh ramon rania rasheed rashid raul ravi rebekah regina rhonda ricardo riley roberta roberto rohan roland rosa rosemary roxanne ruben sabrina sadie sakura sally salvador samir sana sanjay sebastian selena sergei shanice shaniqua shannon sheila sheri sheryl sigrid silas simone sonia soraya stacy stanley stella sunil sunita suzanne svetlana sylvia takeshi tamika tammy tanisha tara tariq tatiana terrell tessa thelma theo theodore thuy tomas toni tracy trang tricia tristan tuan tyree valeria valerie vernon veronica vicki vikram vivian vladimir wanda wendy wesley whitney winston wyatt xavier ximena xiomara yasmin yesenia yuki yusuf yvette yvonne zainab zoe zoey zuri',
)

/** `bill` may be `william`. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  bill: ['william'],
  billy: ['william'],
  bob: ['robert'],
  bobby: ['robert'],
  chuy: ['jesus'],
  dick: ['richard'],
  hank: ['henry'],
  jack: ['john', 'jackson'],
  lola: ['dolores'],
  lupe: ['guadalupe'],
  ned: ['edward'],
  nell: ['eleanor', 'helen'],
  paco: ['francisco'],
  pancho: ['francisco'],
  peggy: ['margaret'],
  pepe: ['jose'],
  polly: ['mary'],
  ted: ['edward', 'theodore'],
  tony: ['anthony', 'antonio'],
  trish: ['patricia'],
  will: ['william'],
}

/** Whether one folded name may be a short form of the other, or of one spelling with it. */
export function mayBeSame(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a) || a.slice(0, 3) === b.slice(0, 3)) return true
  if (a[0] === b[0] && Math.min(a.length, b.length) <= shortest) return true
  return isShortFor(a, b) || isShortFor(b, a)
}

/** Short forms are short: Meg and Margaret, Jim and James. */
const shortest = 5

const isShortFor = (short: string, long: string): boolean =>
  (Object.hasOwn(shortForms, short) ? shortForms[short] : undefined)?.includes(long) ?? false
