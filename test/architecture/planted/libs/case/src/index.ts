export const aCase = 1;
