package app.db;

final class V0001Customers extends Base {}
