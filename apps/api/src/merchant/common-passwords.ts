/**
 * What people choose most, reduced by `simplify`: lower case, the usual swaps undone, digits and signs at the ends dropped. One stem
 * stands for hundreds of passwords (`P@ssw0rd2024!` is `password`).
 */
export const COMMON_STEMS: ReadonlySet<string> = new Set(
  `password passwort motdepasse contrasena qwerty qwertyuiop qwertyuiopasdf asdfghjkl asdfghjklzxcvbnm zxcvbnm zxcvbnmasdf azerty azertyuiop
  qazwsx qazwsxedc qazwsxedcrfv iloveyou iloveyouforever welcome welcomehome letmein letmeinnow monkey dragon sunshine princess football
  baseball basketball superman batman master shadow michael jennifer jordan ashley charlie trustno computer internet whatever starwars
  freedom liverpool chelsea arsenal barcelona manchester administrator admin adminadmin root rootroot user useruser guest test testtest
  testing changeme changemenow default secret secretpassword supersecret passwordpassword mypassword newpassword thisismypassword login
  loginlogin access passw passwd pass passpass hello helloworld helloworldhello abcdefgh abcdefghij abcdefghijk abcabc abcd abcdef
  restaurant myrestaurant pizza pizzapizza pizzeria dinnerbell dinner bell kitchen chef bonappetit hotpizza coffee coffeeshop
  flower flowers summer winter spring autumn january february march april june july august september october november december monday
  friday sunday cookie chocolate butterfly pokemon naruto google facebook instagram samsung iphone microsoft windows linux
  babygirl lovely loveme blink family killer hunter ranger soccer hockey tigger buster daniel thomas robert matthew joshua andrew
  qwertyqwerty qwertz qwertzuiop asdfasdf zaqxsw zaqwsx zaqwsxcde correcthorsebatterystaple`.split(/\s+/),
);

const SWAPS: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** The stem of a password: what is left when the tricks everybody knows are undone. */
export function simplify(password: string): string {
  const trimmed = password.toLowerCase().replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  return [...trimmed]
    .map((character) => SWAPS[character] ?? character)
    .join('')
    .replace(/[^a-z]/g, '');
}
