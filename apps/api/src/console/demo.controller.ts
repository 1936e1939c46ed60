import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ROLES } from '#case';
import { Refusal } from '#kernel';
import { DEMO_PASSWORD, StaffRegister } from '#staff';
import { Anybody } from '../http/access/permission.js';
import { PublicSettings } from '../public/public-settings.js';

/** Tells the demo's accounts to the sign-in page; outside the demo there is nothing here. */
@ApiExcludeController()
@Controller('api/v1/demo')
export class DemoController {
  constructor(
    private readonly register: StaffRegister,
    private readonly settings: PublicSettings,
  ) {}

  @Get()
  @Anybody()
  async accounts() {
    if (!this.settings.demo) throw new Refusal('not_found');
    const people = await Promise.all(ROLES.map((role) => this.register.withRole(role)));
    const accounts = people.flat().map(({ account, name, role }) => ({ account, name, role }));
    return { demo: true, password: DEMO_PASSWORD, accounts };
  }
}
