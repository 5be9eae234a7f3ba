#pragma once

#include <jni.h>

// The constant that has the value of an object that JavaCPP made for an enum, in place of that object; the object itself
// where no constant has its value.
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
    env->DeleteLocalRef(made);
    return constant;
}
