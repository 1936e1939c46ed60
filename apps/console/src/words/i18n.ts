import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zh } from './zh';

const KEPT = 'huiyin.language';

/** Chinese unless the reader chose English; React escapes, so i18next need not. */
void i18next.use(initReactI18next).init({
  lng: localStorage.getItem(KEPT) ?? 'zh',
  fallbackLng: 'zh',
  resources: { zh: { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
  keySeparator: false,
  nsSeparator: false,
});

export function switchLanguage(): void {
  const next = i18next.language === 'zh' ? 'en' : 'zh';
  localStorage.setItem(KEPT, next);
  void i18next.changeLanguage(next);
  document.documentElement.lang = next === 'zh' ? 'zh-Hant' : 'en';
}
