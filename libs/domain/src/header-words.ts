import { fieldName } from './merge-field.js';

/** Words as they stand in headers, in the languages spreadsheets of restaurants are kept in; compared as field names. */
const words = (list: string): readonly string[] => list.split(/\s*,\s*/).map(fieldName);

/** A header with one of these at the beginning of a word names a mobile number. */
const MOBILE = words(
  'mobile, mobil, movil, móvil, cell, cellphone, cellular, celular, cellulare, telemóvel, handy, portable, gsm, whatsapp, whats app, matkapuhelin, komórka, cep, hp, sms, msisdn, di động, мобильный, мобільний, κινητό, मोबाइल, मोबाईल, جوال, موبايل, نقال, 手机, 手機, 携帯, 휴대폰, 휴대전화, มือถือ',
);
const PHONE = words(
  'phone, telephone, tel, telf, telef, telefon, teléfono, telefone, téléphone, telefoon, fon, puhelin, telefonszám, điện thoại, sđt, телефон, τηλέφωνο, फ़ोन, फोन, दूरभाष, ফোন, هاتف, تلفون, טלפון, 电话, 電話, 전화, โทร, โทรศัพท์',
);
/** Not the one to text, unless there is no other. */
const LANDLINE = words(
  'home, work, office, business, landline, land, festnetz, geschäftlich, büro, fijo, fixe, casa, trabajo, bureau',
);
/** Headers that speak about a phone and hold no number. */
const ABOUT_PHONES = words(
  'fax, type, typ, tipo, country, code, opt, optin, consent, verified, valid, label, ext, extension, carrier, provider, status, date, notes, count',
);

const FULL_NAME = words(
  'name, full name, fullname, guest name, guest, customer name, customer, client name, client, contact name, contact, member name, member, diner, your name, nombre completo, nombre y apellidos, nombre, nom complet, nom, nome completo, nome, cliente, invitado, naam, navn, namn, nimi, imię i nazwisko, nazwa, vor- und nachname, gast, gastname, kunde, kundenname, ad soyad, isim, họ và tên, họ tên, tên, имя, фио, ім’я, όνομα, ονοματεπώνυμο, नाम, पूरा नाम, নাম, الاسم, اسم, שם, 名前, 氏名, お名前, 姓名, 名字, 이름, 성함, ชื่อ',
);
const FIRST_NAME = words(
  'first name, firstname, first, fname, given name, forename, preferred name, vorname, prénom, primer nombre, nombre de pila, voornaam, fornavn, förnamn, etunimi, imię, primeiro nome, ad, 名, име',
);

/** How surely a header names the column of phone numbers: 3 mobile, 2 phone, 1 a landline, 0 not at all. */
export function phoneRank(header: string): 0 | 1 | 2 | 3 {
  const name = fieldName(header);
  const parts = name.split('_');
  if (parts.some((part) => ABOUT_PHONES.includes(part))) return 0;
  const isMobile = MOBILE.some((word) => matches(word, name, parts));
  if (!isMobile && !name.includes('phone') && !PHONE.some((word) => matches(word, name, parts))) return 0;
  if (parts.some((part) => LANDLINE.includes(part))) return 1;
  return isMobile ? 3 : 2;
}

/** How well a header names whom to address: 3 `name` itself, 2 a whole name, 1 a first name, 0 not at all. */
export function nameRank(header: string): 0 | 1 | 2 | 3 {
  const name = fieldName(header);
  if (name === 'name') return 3;
  if (FULL_NAME.includes(name)) return 2;
  return FIRST_NAME.includes(name) ? 1 : 0;
}

/**
 * Words of four letters or more also begin a longer one (Handynummer, Telefonnummer); shorter ones stand alone. Scripts that
 * set no spaces, and words of several parts, may stand anywhere.
 */
function matches(word: string, name: string, parts: readonly string[]): boolean {
  if (word.includes('_') || /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word))
    return name.includes(word);
  return parts.some((part) => part === word || (word.length >= 4 && part.startsWith(word)));
}
