#pragma once

#include <jni.h>

// The constant that has the value of an object that JavaCPP made for an enum, in place of that object; the object itself
// where no constant has its value. It never ran a constructor: without an ordinal of its own, a switch in Java would take it
// for the first constant.
static inline jobject fairlead_constant(JNIEnv *env, jobject made) {
    if (made == nullptr) {
        return made;
    }
    jclass type = env->GetObjectClass(made);
    jmethodID intern = env->GetMethodID(type, "intern", "()Ldev/fairlead/javacpp/CppEnum;");
    jobject constant = intern == nullptr ? nullptr : env->CallObjectMethod(made, intern);
    env->DeleteLocalRef(type);
    if (env->ExceptionCheck()) {
        env->ExceptionClear();
        return made;
    }
    if (env->IsSameObject(made, constant)) {
        jclass base = env->FindClass("java/lang/Enum");
        jfieldID ordinal = base == nullptr ? nullptr : env->GetFieldID(base, "ordinal", "I");
        if (ordinal != nullptr) {
            env->SetIntField(constant, ordinal, -1);
            env->DeleteLocalRef(base);
        } else {
            env->ExceptionClear();
        }
    }
    env->DeleteLocalRef(made);
    return constant;
}
