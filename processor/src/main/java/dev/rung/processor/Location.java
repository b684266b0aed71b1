package dev.rung.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem is shown: as close to the word that is wrong as is known.
 *
 * @param marker marks what is no element, such as a call; else null
 * @param about the class that the problem is about, where it cannot be shown there; else empty
 */
record Location(
        @Nullable Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value,
        @Nullable SourceMarker marker,
        String about) {

    static final Location NOWHERE = new Location(null, null, null, null, "");

    static Location on(Element element) {
        return new Location(element, null, null, null, "");
    }

    static Location on(Element element, AnnotationMirror annotation) {
        return new Location(element, annotation, null, null, "");
    }

    static Location on(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Location(element, annotation, value, null, "");
    }

    static Location within(Element element, SourceMarker marker) {
        return new Location(element, null, null, marker, "");
    }

    static Location besides(Element element, String about) {
        return new Location(element, null, null, null, about);
    }
}
