package kotlin;

public @interface Metadata {
    int[] mv() default {};
}
