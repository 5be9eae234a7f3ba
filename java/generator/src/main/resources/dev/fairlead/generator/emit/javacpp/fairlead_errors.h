// Included by the generated C++ behind JavaCPP's own helpers, which it uses.

#include <cstdlib>
#include <initializer_list>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <typeinfo>
#if defined(__GNUC__)
#include <cxxabi.h>
#endif

// What a Java method threw that C++ called, while its exception is on the way through C++.
static thread_local jthrowable fairlead_thrown = nullptr;

static void fairlead_remember(JNIEnv *env, jthrowable thrown) {
    if (fairlead_thrown != nullptr) {
        env->DeleteGlobalRef(fairlead_thrown);
    }
    fairlead_thrown = static_cast<jthrowable>(env->NewGlobalRef(thrown));
}

static jthrowable fairlead_recall(JNIEnv *env) {
    if (fairlead_thrown == nullptr) {
        return nullptr;
    }
    jthrowable thrown = static_cast<jthrowable>(env->NewLocalRef(fairlead_thrown));
    env->DeleteGlobalRef(fairlead_thrown);
    fairlead_thrown = nullptr;
    return thrown;
}

static jobject fairlead_box(JNIEnv *env, const std::string &text) {
    return JavaCPP_createStringFromBytes(env, text.data(), text.size());
}

static jobject fairlead_box(JNIEnv *env, const char *text) {
    return JavaCPP_createStringFromBytes(env, text);
}

template <class Number>
static std::enable_if_t<std::is_arithmetic_v<Number> || std::is_enum_v<Number>, jobject> fairlead_box(JNIEnv *env,
                                                                                                      Number number) {
    constexpr bool floating = std::is_floating_point_v<Number>;
    jclass type = env->FindClass(floating ? "java/lang/Double" : "java/lang/Long");
    jmethodID make =
        env->GetStaticMethodID(type, "valueOf", floating ? "(D)Ljava/lang/Double;" : "(J)Ljava/lang/Long;");
    jvalue value;
    if constexpr (floating) {
        value.d = static_cast<jdouble>(number);
    } else {
        value.j = static_cast<jlong>(number);
    }
    return env->CallStaticObjectMethodA(type, make, &value);
}

static std::string fairlead_name(const std::type_info &type) {
#if defined(__GNUC__)
    int status = 0;
    char *name = abi::__cxa_demangle(type.name(), nullptr, nullptr, &status);
    std::string text = status == 0 ? name : type.name();
    std::free(name);
    return text;
#else
    return type.name();
#endif
}

// The Java exception for a C++ one. Whatever goes wrong on the way is itself a Java exception, and is returned instead.
static jthrowable fairlead_error(JNIEnv *env, jint index, const std::string &type, const char *message,
                                 std::initializer_list<jobject> facts = {}) {
    jclass errors = env->FindClass(FAIRLEAD_ERRORS);
    jmethodID of =
        errors == nullptr
            ? nullptr
            : env->GetStaticMethodID(errors, "of",
                                     "(ILjava/lang/String;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/Throwable;");
    jobject thrown = nullptr;
    if (of != nullptr) {
        jobjectArray array =
            env->NewObjectArray(static_cast<jsize>(facts.size()), env->FindClass("java/lang/Object"), nullptr);
        jsize at = 0;
        for (jobject fact : facts) {
            env->SetObjectArrayElement(array, at++, fact);
        }
        jvalue arguments[4];
        arguments[0].i = index;
        arguments[1].l = fairlead_box(env, type);
        arguments[2].l = fairlead_box(env, message);
        arguments[3].l = array;
        thrown = env->CallStaticObjectMethodA(errors, of, arguments);
    }
    if (jthrowable failure = env->ExceptionOccurred()) {
        env->ExceptionClear();
        return failure;
    }
    return static_cast<jthrowable>(thrown);
}

static jthrowable fairlead_standard(JNIEnv *env) {
    try {
        throw;
    } catch (const std::out_of_range &e) {
        return fairlead_error(env, -2, fairlead_name(typeid(e)), e.what());
    } catch (const std::invalid_argument &e) {
        return fairlead_error(env, -3, fairlead_name(typeid(e)), e.what());
    } catch (const std::domain_error &e) {
        return fairlead_error(env, -3, fairlead_name(typeid(e)), e.what());
    } catch (const std::length_error &e) {
        return fairlead_error(env, -3, fairlead_name(typeid(e)), e.what());
    } catch (const std::bad_alloc &e) {
        return fairlead_error(env, -4, fairlead_name(typeid(e)), e.what());
    } catch (const std::exception &e) {
        return fairlead_error(env, -1, fairlead_name(typeid(e)), e.what());
    } catch (...) {
        return fairlead_error(env, -1, "", "a C++ exception that is no std::exception");
    }
}
