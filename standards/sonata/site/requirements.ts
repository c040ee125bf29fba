import { requirements } from '../../requirement';

export const { table: siteRequirements, verifies } = requirements('MEF122', 'grace', {
  '7.1.1': {
    binds: 'Seller',
    level: 'MUST',
    says: 'answers an error with a declared status, a JSON body of the error model and a code of that status',
  },
});
