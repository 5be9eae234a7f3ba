// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.generator.emit.javacpp;

import dev.fairlead.generator.emit.javacpp.JavaSource.Member;
import java.util.ArrayList;
import java.util.List;

/** Constructors that JavaCPP's Parser does not write. */
final class AddedMembers {
    private final JavaCppPlan plan;

    AddedMembers(JavaCppPlan plan) {
        this.plan = plan;
    }

    /** {@return a class that the Parser wrote, with what it lacks} */
    JavaSource add(String name, JavaSource source) {
        return closed(name, derivable(name, source));
    }

    /** Of the class of the functions nobody makes an object. */
    private JavaSource closed(String name, JavaSource source) {
        if (!name.equals(plan.globalClass())) {
            return source;
        }
        List<Member> members = new ArrayList<>(source.members());
        members.add(new Member("", "private " + name + "() {}"));
        return new JavaSource(source.head(), members);
    }

    /** A class whose constructor is protected may be made by who derives from it, as Java does by overriding. */
    private JavaSource derivable(String name, JavaSource source) {
        boolean isPolymorphic = plan.model().classes().stream()
                .anyMatch(it -> it.simpleName().equals(name) && it.isPolymorphic() && !it.isTemplate());
        if (!isPolymorphic || source.members().stream().anyMatch(it -> it.text().contains("allocate("))) {
            return source;
        }
        List<Member> members = new ArrayList<>(source.members());
        members.add(new Member(
                "/** For classes that override what C++ calls. */\n",
                "public " + name + "() { super((Pointer)null); allocate(); }"));
        members.add(new Member("", "private native void allocate();"));
        return new JavaSource(source.head(), members);
    }
}
