export const routing = 1;
