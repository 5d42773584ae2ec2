import { weakPassword } from './weak-password.js';

const OWNER = { email: 'giovanna@trattoria.test', name: 'Trattoria Uno' };

describe('weakPassword', () => {
  test.each([
    'short',
    '123456789',
    'abcdefghij',
    '9876543210',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'Password123!',
    'P@ssw0rd2027',
    'qwertyuiop',
    'iloveyou2027',
    'Welcome123456',
    'giovanna@trattoria.test',
    'TRATTORIA UNO',
    'trattoriauno',
    '🍕'.repeat(12),
    'x'.repeat(257),
  ])('refuses %s', (password) => expect(weakPassword(password, OWNER)).toMatch(/\.$/));

  test.each([
    'seven olives and a lemon',
    'tjv4-kw92-mmqx',
    'correct horse staple battery',
    'Grüße aus Köln 7',
    '🍕🍝🍷🥗🧀🍅🌶🍋🫒🥖',
    'x9!'.repeat(3) + 'another',
    'Zq7'.padEnd(256, 'kfw83nvbx'),
  ])('takes %s', (password) => expect(weakPassword(password, OWNER)).toBeUndefined());
});
