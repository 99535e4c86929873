function fn() {
  return {
    serviceRoot: karate.properties['service.root'],
    token: karate.properties['token'],
    adele: '8b081ef6-4792-4def-b2c9-c363a1bf41d5',
    alex: '82af01c5-f7cc-4a2e-a728-3a5df21afd9d',
    lynne: '3626a173-f2bc-4883-bcf7-01514c3bfb82',
    gus: '9c1d5b0e-6a43-4f8e-9d27-5e0f3c8a7b61',
    pia: '77aa2c7e-90f3-4d1b-8f4e-2b6a1d9c5e38'
  };
}
