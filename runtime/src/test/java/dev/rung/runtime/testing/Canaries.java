package dev.rung.runtime.testing;

import java.util.List;
import java.util.stream.Stream;

/** All the shapes in which a secret was seen to stand in somebody's text. */
public final class Canaries {

    /** What must not be shown. */
    public static final String CANARY = "c4n4ry";

    private static final List<String> TEXTS = List.of(
            "password => 'c4n4ry'",
            "alter role x password => 'c4n4ry'",
            "api_key=c4n4ry",
            "apikey: c4n4ry",
            "\"apiKey\": \"c4n4ry c4n4ry\"",
            "access_key = c4n4ry",
            "aws_secret_access_key=c4n4ry",
            "private_key='c4n4ry'",
            "authorization: Bearer c4n4ry",
            "Authorization: Basic c4n4ry",
            "Bearer c4n4ry",
            "bearer c4n4ry.c4n4ry",
            "SCRAM-SHA-256$4096:c4n4ry$c4n4ry:c4n4ry=",
            "eyJhbGciOiJI.c4n4ry.c4n4ry-_",
            "password /* x */ 'c4n4ry'",
            "password -- x\n 'c4n4ry'",
            "password $$c4n4ry$$",
            "password $x$c4n4ry c4n4ry$x$",
            "password E'a\\'c4n4ry'",
            "password U&'c4n4ry'",
            "password 'a''c4n4ry'",
            "password 'c4n'\n'4ry c4n4ry'",
            "do $$ begin raise exception 'token=%', 'c4n4ry'; end $$",
            "ERROR: token=c4n4ry\n  Where: x",
            "format('alter role x password %L', 'c4n4ry')",
            "execute 'alter role x password $1' using 'c4n4ry'",
            "insert into users (login, password) values ('admin', 'c4n4ry')",
            "values ('c4n4ry') /* password */",
            "postgresql://u:c4n4ry@host/db",
            "postgresql://u:p@c4n4ry@host/db",
            "jdbc:postgresql://host/db?password=c4n4ry&ssl=true",
            "sslpassword=c4n4ry",
            "PGPASSWORD=c4n4ry",
            "create user mapping for x options (password 'c4n4ry')",
            "create subscription s connection 'host=x password=c4n4ry' publication p",
            "{\"password\": \"c4n4ry\"}",
            "{\"password\":\"c4n4\\\"ry c4n4ry\"}",
            "{\\\"password\\\":\\\"c4n4ry c4n4ry\\\"}",
            "password: c4n4ry",
            "password: |\n  c4n4ry\n  c4n4ry",
            "<password>c4n4ry c4n4ry</password>",
            "<password hint=\"x\">c4n4ry c4n4ry</password> more",
            "<property name=\"password\" value=\"c4n4ry\"/>",
            "<entry key=\"password\">c4n4ry</entry>",
            "user_password=c4n4ry",
            "passwordHash=c4n4ry",
            "pwd=c4n4ry",
            "secretKey=c4n4ry",
            "client_secret=c4n4ry",
            "client-secret: 'c4n4ry'",
            "tokens: [\"c4n4ry\", \"c4n4ry\"]",
            "API key: c4n4ry",
            "--password c4n4ry",
            "'password': c4n4ry",
            "{'password' => c4n4ry}",
            "Key (password)=(c4n4ry) already exists.",
            "Key (lower(password))=(c4n4ry) x) c4n4ry) already exists.",
            "Key (login, user_password)=(a, c4n4ry) already exists.",
            "Key (password)=(c4n4ry) conflicts with existing key (password)=(c4n4ry).",
            "Key (note, (a + (b)), token)=(c4n4ry, c4n4ry) exists",
            "Failing row contains (1, c4n4ry, (c4n4ry)).",
            "Failing row contains (1, c4n4ry",
            "Partition key of the failing row contains (password) = (c4n4ry).",
            "u:c4n4ry@localhost",
            "\"u:c4n4ry@localhost\"",
            "set my.password to 'c4n4ry'",
            "the password is 'c4n4ry'",
            "set_password('admin', 'c4n4ry')",
            "password\"c4n4ry\"",
            "password'c4n4ry'",
            "alter role x password \"c4n4ry\"",
            "-----BEGIN PRIVATE KEY-----\nc4n4ry\n-----END PRIVATE KEY-----",
            "ghp_0123456789c4n4ry",
            "login=u password=c4n4ry\\ c4n4ry",
            "my passphrase: c4n4ry c4n4ry c4n4ry",
            "Batch entry 0 insert into users (password) values ('c4n4ry') was aborted",
            "update users set password = 'x', note = 'c4n4ry'",
            "password := 'c4n4ry'",
            "password\t=\t\"c4n4ry\"",
            "passwd=c4n4ry",
            "password='c4n4ry",
            "password=\"c4n4ry",
            "token = $$c4n4ry",
            "PASSWORD = 'c4n' || '4ry'");

    private static final List<String> ORDINARY = List.of(
            "column \"password\" does not exist",
            "role \"token_reader\" does not exist",
            "syntax error at or near \"password\"",
            "ERROR: syntax error at or near \"password\"\n  Position: 15",
            "ERROR: column \"password\" of relation \"users\" does not exist\n  Position: 22",
            "ERROR: null value in column \"password\" of relation \"users\" violates not-null constraint",
            "permission denied for table tokens",
            "relation \"secret_tokens\" already exists",
            "FATAL: password authentication failed for user \"u\"",
            "FATAL: password authentication failed for user \"u\"; Key (email)=(a@b.org) already exists; pass on",
            "The server requested SCRAM-SHA-256 authentication, but no password was provided.",
            "see https://example.org/a:b",
            "ERROR: duplicate key value violates unique constraint \"users_password_key\"",
            "function reset_token(uuid) does not exist\n  Hint: No function matches the given name and argument types. You might need to add explicit type casts.",
            "type \"token\" does not exist",
            "can't find the token",
            "Connection to localhost:5432 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.",
            "unexpected token \"x\"",
            "no password",
            "order '17' is missing",
            "it's 12:30 at a@b.org",
            "ERROR: cannot drop table tokens because other objects depend on it\n  Detail: view v depends on table tokens\n  Hint: Use DROP ... CASCADE to drop the dependent objects too.",
            "index \"i\" on table \"password\" (a, b)",
            "constraint \"password_length\" for relation \"users\" already exists",
            "password must not be empty");

    private static final List<String> STATEMENTS = List.of(
            "create role pg_no password 'c4n4ry'",
            "create role public encrypted password 'c4n4ry'",
            "alter role nobody_at_all password => 'c4n4ry'",
            "alter role nobody_at_all password /* x */ 'c4n4ry' oops",
            "alter role nobody_at_all password -- x\n 'c4n4ry",
            "alter role nobody_at_all password U&'c4n4ry' oops",
            "do $$ begin raise 'cannot alter role x password ''c4n4ry'' here'; end $$",
            "do $$ begin raise 'login=u password=c4n4ry'; end $$",
            "do $$ begin raise exception 'token=%', 'c4n4ry'; end $$",
            "do $$ begin raise exception 'no' using detail = 'api_key: c4n4ry', hint = 'Bearer c4n4ry'; end $$",
            "do $$ begin execute format('create role pg_no password %L', 'c4n4ry'); end $$",
            "do $$ begin execute 'select $1::int' using 'c4n4ry'; end $$",
            "do $$ declare n int := 'c4n4ry'; begin end $$",
            "do $$ begin perform 1 / 0 where 'c4n4ry' > ''; end $$",
            "do $$ begin syntax 'c4n4ry'; end $$",
            "create function leak() returns int language sql as $f$ select 'c4n4ry'::text::int $f$; select leak()",
            "create table users (login text, password text, n int); insert into users values ('admin', 'c4n4ry', 1 / 0)",
            "create table users (id int not null, password text); insert into users values (null, 'c4n4ry')",
            "create table users (password text unique); insert into users values ('c4n4ry'), ('c4n4ry')",
            "create table users (password text); create unique index on users (lower(password));"
                    + " insert into users values ('c4n4ry) x'), ('c4n4ry) x')",
            "create table users (password text, exclude (password with =)); insert into users values ('c4n4ry'), ('c4n4ry')",
            "create table users (password text) partition by list (password); insert into users values ('c4n4ry')",
            "create table users (n int check (n > 0), hash text); insert into users values (0, 'x) c4n4ry')",
            "create type mood as enum ('ok'); select 'c4n4ry'::mood",
            "select 'c4n4ry'::int",
            "select '\"c4n4ry\" and more'::int",
            "select '{\"k\": c4n4ry}'::json",
            "select '{c4n4ry'::int[]",
            "select date 'c4n4ry'",
            "select ('password ''c4n4ry')::int",
            "select 'c4n4ry",
            "select 'c4n4ry' 'c4n4ry'",
            "select E'\\'c4n4ry' from nowhere",
            "select dblink_connect('host=nowhere password=c4n4ry')",
            "create user mapping for current_user server nowhere options (password 'c4n4ry')",
            "create subscription s connection 'host=127.0.0.1 port=1 password=c4n4ry' publication p",
            "set password_encryption = 'c4n4ry'");

    private Canaries() {}

    /** Returns messages that hold the canary, for which nothing else tells what they are. */
    public static Stream<String> texts() {
        return TEXTS.stream();
    }

    /** Returns messages without a secret, although they have its words. */
    public static Stream<String> ordinary() {
        return ORDINARY.stream();
    }

    /** Returns statements that fail, each with the canary in it. */
    public static Stream<String> statements() {
        return STATEMENTS.stream();
    }
}
