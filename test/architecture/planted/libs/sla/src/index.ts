export const sla = 1;
