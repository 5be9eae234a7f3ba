#pragma once

#include <jni.h>

// How many bytes of UTF-8 a Java string becomes; a surrogate without its other half becomes a question mark.
static inline jlong fairlead_text_bytes(JNIEnv *env, jstring text) {
    if (text == nullptr) {
        return 0;
    }
    const jsize length = env->GetStringLength(text);
    const jchar *units = env->GetStringCritical(text, nullptr);
    jlong bytes = 0;
    for (jsize i = 0; units != nullptr && i < length; ++i) {
        const jchar unit = units[i];
        const bool high = unit >= 0xD800 && unit < 0xDC00;
        if (high && i + 1 < length && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
            bytes += 4;
            ++i;
        } else if (unit >= 0xD800 && unit < 0xE000) {
            bytes += 1;
        } else {
            bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
        }
    }
    if (units != nullptr) {
        env->ReleaseStringCritical(text, units);
    }
    return bytes;
}

// Whether C++, which sees a text up to its first NUL, would see less than Java gave: that is thrown.
static inline bool fairlead_cut(JNIEnv *env, jstring text, int number) {
    if (text == nullptr) {
        return false;
    }
    const jsize length = env->GetStringLength(text);
    const jchar *units = env->GetStringCritical(text, nullptr);
    bool found = false;
    for (jsize i = 0; units != nullptr && i < length; ++i) {
        found = found || units[i] == 0;
    }
    if (units != nullptr) {
        env->ReleaseStringCritical(text, units);
    }
    if (found) {
        const std::string message =
            "argument " + std::to_string(number) + " has a NUL in it, where C++ takes a text to end";
        env->ThrowNew(env->FindClass("java/lang/IllegalArgumentException"), message.c_str());
    }
    return found;
}
