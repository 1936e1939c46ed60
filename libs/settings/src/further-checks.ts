import { Injectable } from '@nestjs/common';
import type { SettingName } from '#kernel';
import { fixedCodes, leadsOfRetired, retiredCodes } from './domain/sections.js';
import type { SettingFault } from './setting-faults.js';
import { SettingHistory } from './setting-history.js';
import { SettingStore } from './setting-store.port.js';

/** What a change would break outside itself: sections with open cases, rules that lead to nobody. */
@Injectable()
export class FurtherChecks {
  constructor(
    private readonly history: SettingHistory,
    private readonly store: SettingStore,
  ) {}

  async run(name: SettingName, content: unknown): Promise<SettingFault[]> {
    if (name === 'departments') return this.ofDepartments(content);
    if (name === 'routing-rules') {
      const { newest } = await this.history.state('departments');
      return leadsOfRetired(content, retiredCodes(newest.content)).map(({ place, lead }) => ({
        path: `${place}.lead`,
        message: `${lead} 已停用，請改選其他科室 ${lead} is retired; choose another section`,
      }));
    }
    return [];
  }

  private async ofDepartments(content: unknown): Promise<SettingFault[]> {
    const [{ newest }, rules, open] = await Promise.all([
      this.history.state('departments'),
      this.history.state('routing-rules'),
      this.store.openCases(),
    ]);
    const retired = retiredCodes(content);
    const led = leadsOfRetired(rules.newest.content, retired);
    return [
      ...fixedCodes(newest.content, content),
      ...open
        .filter(({ section }) => retired.has(section))
        .map(({ section, open: n }) => ({
          path: `departments.${retired.get(section)}.retired`,
          message: `還有 ${n} 件未結案件，請先改分或結案再停用 still has ${n} open cases; transfer or close them first`,
        })),
      ...[...retired].flatMap(([code, place]) => {
        const n = led.filter(({ lead }) => lead === code).length;
        const message = `分文規則還有 ${n} 個主題交給這一科，請先改規則再停用 is still the lead of ${n} subjects of the routing rules; change these first`;
        return n > 0 ? [{ path: `departments.${place}.retired`, message }] : [];
      }),
    ];
  }
}
