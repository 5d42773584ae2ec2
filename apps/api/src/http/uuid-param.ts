import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { Problem } from './problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no UUID is the id of nothing: 404, never a fault of the database. */
@Injectable()
export class UuidPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new Problem(404, 'not_found', 'There is nothing with this id.');
    return value.toLowerCase();
  }
}

/** `@UuidParam() id: string`, `@UuidParam('campaignId') campaignId: string` */
export const UuidParam = (name = 'id') => Param(name, UuidPipe);
