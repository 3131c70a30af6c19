/** The check of a mapping against its schema. The build has its code made beforehand (`build/schema-checks.mjs`). */
import { Ajv, type ValidateFunction } from 'ajv';
import schema from '../../data/schemas/lofte.mapping.v1.json';

/** @public for the build */
export const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  code: { source: true, esm: true },
});

export const validate: ValidateFunction = ajv.compile(schema);
