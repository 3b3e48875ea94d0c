create index move_in_application_of on move_in_application (credit_code);
