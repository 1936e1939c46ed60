import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const KEPT = 'huiyin.language';
type Language = 'zh' | 'en';

/** Nobody reads both at once: each language is fetched when it is read. */
const WORDS = {
  zh: () => import('./zh').then(({ zh }) => zh),
  en: () => import('./en').then(({ en }) => en),
};

async function fetchWords(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  i18next.addResourceBundle(language, 'translation', await WORDS[language]());
}

/** Chinese unless the reader chose English; React escapes, so i18next need not. Resolves when words are there. */
export async function startWords(): Promise<void> {
  const language: Language = localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-Hant';
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await WORDS[language]() } },
    interpolation: { escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
  });
}

export async function switchLanguage(): Promise<void> {
  const next: Language = i18next.language === 'zh' ? 'en' : 'zh';
  await fetchWords(next);
  localStorage.setItem(KEPT, next);
  await i18next.changeLanguage(next);
  document.documentElement.lang = next === 'zh' ? 'zh-Hant' : 'en';
}
