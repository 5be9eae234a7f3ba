#pragma once

#include <jni.h>

// Throws what Java hears of an object that is not there: null where C++ takes an object, or one that has been closed.
static inline void fairlead_absent(JNIEnv *env, jobject given, jint argument) {
    jclass type = env->FindClass("dev/fairlead/javacpp/Absent");
    jmethodID of = type == nullptr
                       ? nullptr
                       : env->GetStaticMethodID(type, "of", "(Ljava/lang/Object;I)Ljava/lang/RuntimeException;");
    if (of == nullptr) {
        return;  // that it cannot be found has been thrown
    }
    jvalue arguments[2];
    arguments[0].l = given;
    arguments[1].i = argument;
    jobject thrown = env->CallStaticObjectMethodA(type, of, arguments);
    if (thrown != nullptr) {
        env->Throw(static_cast<jthrowable>(thrown));
    }
}

// Whether what stands for a pointer is an object that has been closed, which is not null; throws then. Memory without
// elements may lie nowhere.
static inline bool fairlead_closed(JNIEnv *env, jobject given, const volatile void *address, jint argument) {
    if (given == nullptr || address != nullptr) {
        return false;
    }
    jclass type = env->FindClass("dev/fairlead/javacpp/CppObject");
    if (type != nullptr && !env->IsInstanceOf(given, type)) {
        env->DeleteLocalRef(type);
        return false;
    }
    if (type != nullptr) {
        fairlead_absent(env, given, argument);
    }
    return true;
}

// What is thrown where a method in Java that C++ calls returned null for an enum.
static inline jthrowable fairlead_null_returned(JNIEnv *env) {
    jclass type = env->FindClass("java/lang/NullPointerException");
    if (type != nullptr) {
        env->ThrowNew(type, "a method that C++ called returned null, and C++ takes an enum there");
        env->DeleteLocalRef(type);
    }
    jthrowable thrown = env->ExceptionOccurred();
    env->ExceptionClear();
    return thrown;
}
