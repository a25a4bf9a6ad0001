/** The page's start: picks the editor's language and shows the desk. */

import { directionOf } from '../known-language.js';
import { DeskPage } from './desk-page.js';
import { chooseLanguage } from './languages.js';

const asked = new URLSearchParams(location.search).get('lang');
const language = chooseLanguage([...(asked ? [asked] : []), ...navigator.languages]);
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
customElements.define('desk-page', DeskPage);
