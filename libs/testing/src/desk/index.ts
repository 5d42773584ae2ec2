export { FURNISHED, furnishRestaurant, type Furnished } from './furnish-restaurant.js';
export { DOORS, listCampaignPages, ROOMS, type DeskPage } from './list-pages.js';
export { fillLogIn, logIn } from './log-in.js';
export { openAccount, type OpenAccount } from './open-account.js';
export { NO_BROWSER, openBrowser } from './open-browser.js';
export { openHouse, type House } from './open-house.js';
export { openPage } from './open-page.js';
export { showScheme } from './show-scheme.js';
