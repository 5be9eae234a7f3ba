#pragma once

#include <cstddef>
#include <new>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

// How memory crosses between Java and C++: JavaCPP makes one of these from a pointer, a size and an owner on the way in,
// and from a C++ value on the way out, where it reads pointer, size and owner.

// Where memory without elements lies that is nowhere in C++: a null pointer would have no owner and no size in Java.
template <class T>
T *fairlead_nowhere() {
    alignas(T) static unsigned char nowhere[sizeof(T)];
    return reinterpret_cast<T *>(nowhere);
}

// A span is memory of somebody else, in both directions.
template <class T>
class FairleadSpan {
    using Number = std::remove_const_t<T>;

public:
    FairleadSpan(const Number *first, std::size_t count, void *)
        : ptr(const_cast<Number *>(first)), size(count), owner(nullptr), span(ptr, count) {}
    FairleadSpan(std::span<T> given)
        : ptr(given.data() == nullptr ? fairlead_nowhere<Number>() : const_cast<Number *>(given.data())),
          size(given.size()), owner(nullptr), span(given) {}

    void assign(Number *first, std::size_t count, void *) {
        ptr = first;
        size = count;
        span = std::span<T>(first, count);
    }
    static void deallocate(void *) {}

    operator Number *() { return ptr; }
    operator const Number *() { return ptr; }
    operator std::span<T> &() { return span; }
    operator std::span<T> *() { return &span; }

    Number *ptr;
    std::size_t size;
    void *owner;

private:
    std::span<T> span;
};

// A vector comes in as a copy. Out, one by value is moved into memory that Java frees, one by reference is looked into.
template <class T>
class FairleadVector {
    using Vector = std::vector<T>;

public:
    FairleadVector(const T *first, std::size_t count, void *)
        : ptr(const_cast<T *>(first)), size(count), owner(nullptr), copy(first, first + count), vector(&copy) {}
    FairleadVector(Vector &&given) : owner(new Vector(std::move(given))), vector(static_cast<Vector *>(owner)) {
        look();
    }
    FairleadVector(const Vector &given) : owner(nullptr), vector(const_cast<Vector *>(&given)) { look(); }
    FairleadVector(const Vector *given) : owner(nullptr), vector(const_cast<Vector *>(given)) { look(); }
    FairleadVector(const FairleadVector &) = delete;
    FairleadVector &operator=(const FairleadVector &) = delete;

    void assign(T *first, std::size_t count, void *) {
        ptr = first;
        size = count;
        copy.assign(first, first + count);
    }
    static void deallocate(void *owner) { delete static_cast<Vector *>(owner); }

    operator T *() { return ptr; }
    operator const T *() { return ptr; }
    operator Vector &() { return *vector; }
    operator Vector *() { return vector; }

    T *ptr = nullptr;
    std::size_t size = 0;
    void *owner;

private:
    void look() {
        ptr = vector->data() == nullptr ? fairlead_nowhere<T>() : vector->data();
        size = vector->size();
    }

    Vector copy;
    Vector *vector;
};
