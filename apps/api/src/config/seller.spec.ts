import { readSeller } from './seller.js';
import { Settings } from './settings.js';

test('name, address line by line, and tax number', () => {
  const settings = new Settings({
    SELLER_NAME: 'Ring Ltd',
    SELLER_ADDRESS: ' 1 Bell St ;; York;',
    SELLER_TAX_ID: '12',
  });
  expect(readSeller(settings, 'https://sms.example.com')).toEqual({
    ...{ name: 'Ring Ltd', address: ['1 Bell St', 'York'], taxId: '12' },
  });
  expect(settings.faults).toEqual([]);
});

test('without a name it is whoever runs this address', () => {
  expect(readSeller(new Settings({}), 'https://sms.example.com')).toEqual({
    ...{ name: 'The operator of sms.example.com', address: [] },
  });
});

test('a setting longer than a receipt takes is a fault', () => {
  const settings = new Settings({ SELLER_ADDRESS: 'x'.repeat(201) });
  readSeller(settings, '');
  expect(settings.faults).toEqual(['SELLER_ADDRESS must be 200 characters or fewer.']);
});
