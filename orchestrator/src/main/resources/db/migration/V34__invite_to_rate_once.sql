-- A case that ends twice (a paper that was promised never came) is invited to rate once.
create unique index notice_one_invitation on notice (case_number) where kind = 'RATING_INVITED';
