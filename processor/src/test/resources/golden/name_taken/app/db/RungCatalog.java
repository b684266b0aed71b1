package app.db;

final class RungCatalog {}
